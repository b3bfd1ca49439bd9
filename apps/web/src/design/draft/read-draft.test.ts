import { submissionSchema } from '@hornbench/api-contract'
import { DesignError, parseDesign } from '@hornbench/waveguide'
import { describe, expect, test } from 'vitest'
import { FIELD_IDS, FIELDS, type FieldId, isShown } from '../fields/design-fields.ts'
import { readDraft } from './read-draft.ts'
import { STARTING_DRAFT, STARTING_TEXTS } from './starting-draft.ts'

function read(texts: Partial<Record<FieldId, string>> = {}, name = 'Horn') {
  return readDraft({ name, texts: { ...STARTING_TEXTS, ...texts } })
}

function faultOf(texts: Partial<Record<FieldId, string>>) {
  const { issues, submission } = read(texts)
  expect(submission).toBeUndefined()
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a draft makes a submission', () => {
  test('that the server takes, with defaults spelled out', () => {
    const { submission, issues } = readDraft(STARTING_DRAFT)
    expect(issues).toEqual([])
    expect(submissionSchema.parse(submission)).toEqual(submission)
    expect(submission).toMatchObject({
      source: { kind: 'design', design: { formula_type: 'R-OSSE', R: 110, r0: 12.7, source_shape: 'flat' } },
      sweep: { kind: 'range', fromHz: 300, toHz: 4000, count: 24, spacing: 'log' },
      observation: { planes: ['horizontal', 'vertical'], distanceM: 2, angles: 37 },
      label: 'One-inch horn',
    })
  })

  test.each(['OSSE', 'R-OSSE'])(
    'with the parameters of %s and no others, which the mesher takes',
    (formula) => {
      const { design } = read({ formula })
      expect(parseDesign(design).profile.formula).toBe(formula)
      expect('L' in design).toBe(formula === 'OSSE')
      expect('R' in design).toBe(formula === 'R-OSSE')
    },
  )

  test('that misses each field that is needed, and takes its own value for each that is not', () => {
    for (const formula of ['OSSE', 'R-OSSE']) {
      const shown = FIELD_IDS.filter((id) => isShown(id, { ...STARTING_TEXTS, formula }))
      for (const id of shown) {
        const field = FIELDS[id]
        const parameter = field.path.at(-1)
        if (field.kind !== 'quantity' || field.path[0] !== 'source') continue
        const fault = designFault({ formula, [id]: '' })
        expect(fault, id).toEqual(field.whenEmpty === undefined ? [parameter] : [])
      }
    }
  })

  test('with numbers as numbers and expressions as texts', () => {
    const { design } = read({ 'rosse.R': ' 100 + 5*cos(2p) ', r0: ' 1.27e1 ', a0: '' })
    expect(design).toMatchObject({ R: '100 + 5*cos(2p)', r0: 12.7, a0: null })
  })

  test('with expressions read where the server takes numbers only', () => {
    const { submission } = read({ toHz: '16e3 / 2', count: '2*12', distanceM: 'sqrt(4)' })
    expect(submission).toMatchObject({ sweep: { toHz: 8000, count: 24 }, observation: { distanceM: 2 } })
  })

  test('without a name when there is none', () => {
    expect(read({}, '  ').submission?.label).toBeNull()
  })
})

describe('the parts that a horn may lack', () => {
  const OSSE = { formula: 'OSSE' }
  const PARTS = /^(?:throat_|slot|rot|circ|gcurve|morph|enc)/

  test('are not sent while they are left out, whatever their hidden fields say', () => {
    const hidden = { 'morph.rate': 'x', 'guide.sfA': '?', 'box.depth': '-', 'arc.angle': '1000', rot: ' ' }
    for (const formula of ['OSSE', 'R-OSSE']) {
      const { design, submission } = read({ ...hidden, formula })
      expect(Object.keys(design).filter((name) => PARTS.test(name) && name !== 'throat_res')).toEqual([])
      expect(submission).toBeDefined()
    }
  })

  test('are sent when they are there, and what they make meaningless is not', () => {
    const { design } = read({
      ...OSSE,
      'section.length': '20',
      'section.anchor': 'main',
      rot: '2',
      guide: '1',
      'guide.width': '90',
      morph: '1',
      'morph.width': '120',
      box: 'box',
      'box.depth': '200',
      'box.frontEdge': '10,12,12,10',
    })
    expect(design).toMatchObject({
      throat_ext_length: 20,
      throat_anchor: 'main',
      rot: 2,
      gcurve_type: 1,
      gcurve_width: 90,
      gcurve_se_n: 3,
      morph_target: 1,
      morph_width: 120,
      morph_rule: 'mouth',
      enc_depth: 200,
      enc_edge_type: 1,
      enc_front_resolution: '10,12,12,10',
    })
    const absent = ['a', 'wall_thickness', 'slot_length', 'box', 'gcurve_sf_a', 'enc_back_resolution']
    for (const name of absent) expect(design).not.toHaveProperty(name)
  })

  test('a box without a depth is told, for the mesher would leave it out', () => {
    for (const depth of ['', '0', '-5', '2 - 2'])
      expect(faultOf({ box: 'box', 'box.depth': depth })).toEqual([
        'source.design.enc_depth: A box needs a depth above 0 mm.',
      ])
    expect(read({ box: 'box', 'box.depth': '100*2' }).issues).toEqual([])
  })

  test('parameters that no field is for are sent as they came', () => {
    const others = { n_angular: 100, gcurve_sf: '1,1' }
    expect(readDraft({ ...STARTING_DRAFT, others }).design).toMatchObject(others)
  })
})

test('what stands around the horn and how it is solved are sent as they are chosen', () => {
  expect(read({}).submission).toMatchObject({ baffle: 'none', formulation: 'auto', symmetry: 'auto' })
  const chosen = { baffle: 'infinite', formulation: '3d', symmetry: 'off' }
  expect(read(chosen).submission).toMatchObject(chosen)
  expect(read(chosen).design).toEqual(read({}).design)
})

describe('a draft that is no submission', () => {
  test('says so at each field, all at once, in words of its own', () => {
    expect(faultOf({ fromHz: '0', count: '2.5', distanceM: '5000', angles: '', density: '-1' })).toEqual([
      'observation.angles: Write a number.',
      'sweep.fromHz: Use more than 0 Hz.',
      'sweep.count: Use a whole number.',
      'observation.distanceM: Use at most 1,000 m.',
      'medium.density: Use at least 0.001 kg/m³.',
    ])
  })

  test('names the column of an expression that can not be read', () => {
    const { issues } = read({ toHz: '16 kilo' })
    expect(issues).toEqual([
      { path: ['sweep', 'toHz'], message: "The name 'kilo' is not known (column 4).", column: 4 },
    ])
  })

  test.each([
    [{ toHz: '200' }, 'sweep.toHz: Use at least the lowest frequency, 300 Hz.'],
    [{ planes: '' }, 'observation.planes: Choose at least one plane.'],
    [{ toHz: '1000*p' }, 'sweep.toHz: Write an expression without p.'],
    [{ toHz: '1/0' }, 'sweep.toHz: This is Infinity, which is no number.'],
    [{ count: '5000' }, 'sweep.count: A sweep may have 2,000 frequencies.'],
    [
      { angles: '15000' },
      expect.stringContaining('observation.angles: A job may have 20,000 observation points'),
    ],
  ])('%j', (texts, fault) => {
    expect(faultOf(texts)).toEqual([fault])
  })
})

/** The parameters that the mesher finds fault with. */
function designFault(texts: Partial<Record<FieldId, string>>): string[] {
  try {
    parseDesign(read(texts).design)
    return []
  } catch (error) {
    if (!(error instanceof DesignError)) throw error
    return error.issues.map(({ parameter }) => parameter)
  }
}
