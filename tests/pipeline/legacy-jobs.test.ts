import { describe, expect, test } from 'vitest'
import { openPipelineBench } from './pipeline-bench.ts'
import { recordedBody, recordedRequest, recordedStatus } from './recorded-exchanges.ts'

const PROGRESS = { initializing: 0.05, mesh_prepare: 0.15, solver_setup: 0.3 }

describe('a job of the older API fails in the recorded stage and words', () => {
  test.each([
    'real-errors/empty-mesh',
    'real-errors/negative-index',
    'real-errors/index-over-int32',
    'real-errors/frequency-range-empty',
    'occ/bad-expression',
    'real/full-strict-fails',
  ])('%s', async (name) => {
    await using bench = openPipelineBench()
    bench.submit({ request: recordedRequest(`${name}-solve`) })
    const { outcome, reports } = bench.start()
    const { progress, message } = recordedStatus(`${name}-status`)
    expect(await outcome).toEqual({ reason: message })
    expect(PROGRESS[reports.at(-1)?.stage as keyof typeof PROGRESS]).toBe(progress)
  })

  test.each([
    ['[]', 'Unable to restore queued simulation payload.'],
    ['{"mesh": {"vertices": []}, "num_frequencies": "x"}', undefined],
  ])('a stored request that can not be restored: %s', async (json, reason) => {
    await using bench = openPipelineBench()
    bench.submit({ request: { form: 'legacy', json } })
    const { outcome, reports } = bench.start()
    const recorded = recordedStatus('sample-db/status-queued_config_invalid').message
    expect(await outcome).toEqual({ reason: reason ?? recorded })
    expect(reports.at(-1)?.stage).toBe('initializing')
  })
})

test('the document of a recorded job has the recorded keys in their order, and levels within 1 dB', async () => {
  await using bench = openPipelineBench({ processes: 2 })
  bench.submit({ request: recordedRequest('real/full-optimized-polar7-solve') })
  const { results } = (await bench.start().outcome) as { results: { servedJson: string } }
  const [served, recorded] = [results.servedJson, recordedBody('sample-db/results-complete_real')].map(
    (json) => JSON.parse(json) as Recorded,
  )
  expect(shapeOf(served)).toEqual(shapeOf(recorded))
  expect(served?.frequencies).toEqual(recorded?.frequencies)
  for (const [index, levelDb] of recorded?.spl_on_axis.spl.entries() ?? []) {
    expect(Math.abs((served?.spl_on_axis.spl[index] ?? Number.NaN) - levelDb)).toBeLessThan(1)
  }
})

type Recorded = { readonly frequencies: number[]; readonly spl_on_axis: { readonly spl: number[] } }

/** Keys in their order, down to the values; what the device tells of itself is its own. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  return Object.entries(value).map(([key, member]) => [
    key,
    key === 'device_interface' ? Object.keys(member as object) : shapeOf(member),
  ])
}
