import { expect, test } from 'vitest'
import { parseDesign } from '../../params/parse-design.ts'
import { hornExtents } from '../../profile/horn-extents.ts'
import { ROUND_OSSE } from '../../testing/sample-parameters.ts'
import { edgeWarnings, enclosureBox } from './enclosure-box.ts'

function boxOf(parameters: Record<string, unknown>) {
  const { enclosure, profile } = parseDesign({ ...ROUND_OSSE, enc_depth: 200, ...parameters })
  if (enclosure === undefined) throw new Error('no enclosure')
  const box = enclosureBox(enclosure, hornExtents(profile))
  return { box, warnings: edgeWarnings(enclosure, box), mouth: hornExtents(profile).mouth }
}

test('the sides lie at the spacings from the mouth, the front at its plane, the back at the depth', () => {
  const { box, mouth, warnings } = boxOf({
    enc_space_l: 30,
    enc_space_r: 40,
    enc_space_t: 50,
    enc_space_b: 60,
  })
  expect(box).toMatchObject({
    minX: mouth.minX - 30,
    maxX: mouth.maxX + 40,
    minY: mouth.minY - 60,
    maxY: mouth.maxY + 50,
    frontZ: 60,
    backZ: -140,
    edgeMm: 18,
    edgeDepthMm: 18,
  })
  expect(warnings).toEqual([])
})

test('edges leave a rim beside the mouth, with a warning', () => {
  const { box, warnings } = boxOf({ enc_space_t: 10 })
  expect(box.edgeMm).toBe(9)
  expect(warnings[0]).toMatchObject({ code: 'edge-reduced', message: expect.stringContaining('9 mm') })
})

test('edges leave two hundredths of the depth, with a warning', () => {
  const wide = { enc_space_l: 90, enc_space_r: 90, enc_space_t: 90, enc_space_b: 90 }
  const { box, warnings } = boxOf({ ...wide, enc_depth: 62, enc_edge: 60 })
  expect(box).toMatchObject({ edgeMm: 60, edgeDepthMm: 0.49 * 62 })
  expect(warnings).toHaveLength(1)
})
