import { describe, expect, test } from 'vitest'
import { startInProcessWorker } from '../preview/testing/in-process-worker.ts'
import { createDesignBench } from './design-bench.ts'

function openBench() {
  const bench = createDesignBench({ storage: undefined, startWorker: startInProcessWorker })
  const stop = bench.start()
  const preview = () => bench.preview.store.getState()
  const faults = () => [...bench.verdict.getState().byField.keys()]
  return { bench, stop, preview, faults }
}

describe('the design bench', () => {
  test('shows the shape and the facts of the design that it begins with', async () => {
    const { stop, preview, faults } = openBench()
    await expect.poll(() => preview().areFactsCurrent).toBe(true)
    expect(preview().state).toBe('ready')
    expect(faults()).toEqual([])
    stop()
  })

  test('tells faults of the design and of the simulation at once, and forgets them when they are mended', async () => {
    const { bench, stop, preview, faults } = openBench()
    bench.draft.setTexts({ 'rosse.R': '100 +', wallThickness: '0', toHz: 'high' })
    expect(faults()).toEqual(['toHz'])
    await expect.poll(() => preview().state).toBe('refused')
    expect(faults()).toEqual(['rosse.R', 'wallThickness', 'toHz'])
    expect(bench.verdict.getState().byField.get('rosse.R')?.column).toBe(6)
    bench.draft.undo()
    await expect.poll(() => preview().areFactsCurrent).toBe(true)
    expect(faults()).toEqual([])
    stop()
  })

  test('does not build the horn again for another name', () => {
    const { bench, stop, preview } = openBench()
    const { revision } = preview()
    bench.draft.rename('Another')
    expect(preview().revision).toBe(revision)
    expect(bench.reading.getState().submission?.label).toBe('Another')
    bench.draft.setText('rosse.R', '111')
    expect(preview().revision).toBe(revision + 1)
    stop()
  })

  test('puts what the server refuses to the fields, until the design changes', () => {
    const { bench, stop, faults } = openBench()
    const { draft } = bench.draft.history.getState()
    bench.refuse(draft, [{ path: ['source', 'design', 'R'], message: 'R is too large for this server.' }])
    expect(faults()).toEqual(['rosse.R'])
    bench.draft.setText('rosse.R', '90')
    expect(faults()).toEqual([])
    bench.refuse(draft, [{ path: ['source', 'design', 'R'], message: 'Too late.' }])
    expect(faults()).toEqual([])
    stop()
  })
})
