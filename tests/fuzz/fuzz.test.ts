import { expect, test } from 'vitest'
import { createBaseRequests } from './base-requests.ts'
import { describeRun, findFaults } from './describe-run.ts'
import { saveFailed } from './failed-requests.ts'
import { generateRequest } from './generate-request.ts'
import { runFuzz } from './run-fuzz.ts'

const SEED = 20_261_121

test('a seed and an index make the same request each time, and other ones another', () => {
  const base = createBaseRequests()
  const textOf = (seed: number, index: number) => generateRequest(base, seed, index).bytes.toString('latin1')
  const texts = Array.from({ length: 300 }, (_, index) => textOf(SEED, index))
  expect(Array.from({ length: 300 }, (_, index) => textOf(SEED, index))).toEqual(texts)
  expect(texts.filter((text, index) => text === textOf(SEED + 1, index)).length).toBeLessThan(10)
  expect(new Set(texts).size).toBeGreaterThan(200)
})

test('no request, however odd, makes the server fault, hang or swell (R7); npm run fuzz sends many more', async () => {
  const run = await runFuzz({ seed: SEED, count: 3000 })
  const faults = findFaults(run)
  if (faults.length > 0) saveFailed(run)
  expect(faults, describeRun(run)).toEqual([])
  expect(run.count).toBe(3000)
})
