import { expect, test } from 'vitest'
import { scriptSizes } from '../benchmarks/script-sizes.ts'

test('the page needs at most 200 kB of script, with gzip, before it can be used; charts, 3-D and the mesher come later', () => {
  const { first, later } = scriptSizes()
  const kilobytes = first.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000
  expect(kilobytes).toBeGreaterThan(50)
  expect(kilobytes).toBeLessThanOrEqual(200)
  for (const name of ['shown-runs', 'create-scene', 'preview-worker']) {
    expect(later.filter((file) => file.name.includes(name))).toHaveLength(1)
  }
})
