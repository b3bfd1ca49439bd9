import { expect, test } from 'vitest'
import { readDraft } from '../design/draft/read-draft.ts'
import { STARTING_DRAFT } from '../design/draft/starting-draft.ts'
import { createPreviewFeed, type PreviewWorker } from './preview-feed.ts'
import { startInProcessWorker } from './testing/in-process-worker.ts'

const { design } = readDraft(STARTING_DRAFT)

/** A worker that does nothing but break when the test says so. */
function brittleWorker() {
  const events = new EventTarget()
  let isOver = false
  const worker: PreviewWorker = {
    postMessage: () => undefined,
    terminate: () => void (isOver = true),
    addEventListener: events.addEventListener.bind(events),
  }
  const fail = () => events.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
  return { worker, fail, isOver: () => isOver }
}

test('the shape of the newest design comes from a worker', async () => {
  const feed = createPreviewFeed(startInProcessWorker)
  feed.show({ design: { ...design, R: 90 }, plan: null })
  feed.show({ design, plan: null })
  await expect.poll(() => feed.store.getState().state).toBe('ready')
  const { mesh, revision } = feed.store.getState()
  expect(revision).toBe(2)
  expect(Math.max(...(mesh?.positions ?? []))).toBe(110)
  feed.stop()
})

test('a worker that fails is told of and replaced with the next change', () => {
  const workers = [brittleWorker(), brittleWorker()]
  let started = 0
  const feed = createPreviewFeed(() => {
    started += 1
    const next = workers[started - 1]
    if (!next) throw new Error('There are two workers.')
    return next.worker
  })
  feed.show({ design, plan: null })
  workers[0]?.fail()
  expect(workers[0]?.isOver()).toBe(true)
  expect(feed.store.getState().state).toBe('refused')
  expect(feed.store.getState().issues[0]?.message).toContain('out of memory')
  feed.show({ design, plan: null })
  expect(started).toBe(2)
  expect(feed.store.getState().state).toBe('building')
  workers[0]?.fail()
  expect(feed.store.getState().state).toBe('building')
})
