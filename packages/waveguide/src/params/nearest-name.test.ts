import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

test.each([
  ['wallthickness', 'wall_thickness'],
  ['THROAT_RES', 'throat_res'],
  ['tmx', 'tmax'],
  ['lenght', 'length'],
])('%s is nearest to %s', (written, meant) => {
  expect(nearestName(written, ['tmax', 'throat_res', 'wall_thickness', 'length'])).toBe(meant)
})
