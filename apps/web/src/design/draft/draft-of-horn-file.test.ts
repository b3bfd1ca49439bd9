import { expect, test } from 'vitest'
import { buildShape } from '../../preview/build-shape.ts'
import { draftOfHornFile } from './draft-of-horn-file.ts'
import { readDraft } from './read-draft.ts'

const OSSE = {
  formula_type: 'OSSE',
  L: 60,
  a: 40,
  a0: 10,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.98,
  throat_res: 10,
  mouth_res: 15,
}

function open(parameters: Record<string, string | number>) {
  const design: Record<string, string | number> = { ...OSSE, ...parameters }
  const draft = draftOfHornFile('Horn', { design, frequenciesHz: [500, 1000] })
  return { design, draft, sent: readDraft(draft).design }
}

const GUIDE = { gcurve_type: 2, gcurve_width: 120, gcurve_dist: 1 }

test.each([
  [{ throat_ext_length: 20, throat_ext_angle: 5, slot_length: 10, throat_anchor: 'main' }],
  [{ rot: 3, throat_profile: 3, circ_arc_term_angle: 60 }],
  [{ gcurve_type: 1, gcurve_width: 120, gcurve_se_n: 4, gcurve_rot: 45 }],
  [{ ...GUIDE, gcurve_sf_a: 1, gcurve_sf_m1: 4, gcurve_sf_m2: 4, gcurve_sf_n1: 2 }],
  [{ morph_target: 1, morph_width: 150, morph_height: '100 + 20', morph_rule: 'mouth' }],
  [{ enc_depth: 120, enc_space_l: 30, enc_edge: 5, enc_edge_type: 2, enc_back_resolution: '9,9,9,9' }],
  [{ morph_target: 2, n_angular: 80, quadrants: 1234, corner_segments: 4 }],
])('a horn with %j is the same horn in the page', (parameters) => {
  const { design, sent } = open(parameters)
  expect(buildShape({ design: sent })).toEqual(buildShape({ design }))
})

test('a morph without a rule keeps the older one, which new designs do not have', () => {
  expect(open({ morph_target: 1 }).sent).toMatchObject({ morph_rule: 'slice' })
  expect(open({}).draft.texts['morph.rule']).toBe('mouth')
})

test('what a switched-off part would be is remembered, and not sent', () => {
  const { draft, sent } = open({ morph_target: 0, morph_width: 150, enc_depth: 0, enc_space_l: 40, R: 90 })
  expect(draft.texts).toMatchObject({ 'morph.width': '150', box: 'free', 'box.left': '40', 'rosse.R': '90' })
  for (const name of ['morph_width', 'enc_space_l', 'R']) expect(sent).not.toHaveProperty(name)
})

test('what the page has no field for is kept and sent', () => {
  const { draft, sent } = open({ n_length: 40, sim_type: 2, morph_target: '0 + 1', gcurve_sf: '1,2' })
  const others = { n_length: 40, sim_type: 2, morph_target: '0 + 1', gcurve_sf: '1,2' }
  expect(draft.others).toEqual(others)
  expect(sent).toMatchObject(others)
  expect(open({}).draft).not.toHaveProperty('others')
})

test('a list of superformula numbers stands in their fields', () => {
  const { sent } = open({ ...GUIDE, gcurve_sf: '1, 1, 4, 2, 3, 5' })
  expect(sent).toMatchObject({
    gcurve_sf_m1: 4,
    gcurve_sf_m2: 4,
    gcurve_sf_n1: 2,
    gcurve_sf_n2: 3,
    gcurve_sf_n3: 5,
  })
  expect(sent).not.toHaveProperty('gcurve_sf')
})
