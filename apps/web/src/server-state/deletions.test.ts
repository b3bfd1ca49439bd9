import { jobIdSchema, type JobId } from '@hornbench/api-contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDeletions, UNDO_WINDOW_MS } from './deletions.ts'

const [first, second] = [jobIdSchema.parse('first'), jobIdSchema.parse('second')]

function setUp(refused: readonly JobId[] = []) {
  const sent: JobId[] = []
  const failed: JobId[] = []
  const deletions = createDeletions({
    send: async (id) => {
      sent.push(id)
      if (refused.includes(id)) throw new Error('It is running again.')
    },
    onFailed: (ids) => failed.push(...ids),
  })
  return { deletions, sent, failed, hidden: () => [...deletions.hidden.getState()] }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('deleting jobs', () => {
  test('hides them at once and deletes them when the undo window has passed', async () => {
    const { deletions, sent, hidden } = setUp()
    deletions.schedule([first, second])
    expect(hidden()).toEqual([first, second])
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS - 1)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toEqual([first, second])
    expect(hidden()).toEqual([])
  })

  test('is undone within the window, and nothing is sent', async () => {
    const { deletions, sent, hidden } = setUp()
    const { undo } = deletions.schedule([first])
    deletions.schedule([second])
    undo()
    expect(hidden()).toEqual([second])
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS)
    expect(sent).toEqual([second])
  })

  test('can not be undone once it is sent', async () => {
    const { deletions, sent } = setUp()
    const { undo } = deletions.schedule([first])
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS)
    undo()
    deletions.sendNow()
    expect(sent).toEqual([first])
  })

  test('brings back and names those that the server does not delete', async () => {
    const { deletions, failed, hidden } = setUp([second])
    deletions.schedule([first, second])
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS)
    expect(failed).toEqual([second])
    expect(hidden()).toEqual([])
  })

  test('is done at once when the page goes', async () => {
    const { deletions, sent } = setUp()
    deletions.schedule([first])
    deletions.schedule([second])
    deletions.sendNow()
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS)
    expect(sent).toEqual([first, second])
  })

  test('of the same job twice sends one request', async () => {
    const { deletions, sent } = setUp()
    deletions.schedule([first])
    deletions.schedule([first])
    await vi.advanceTimersByTimeAsync(UNDO_WINDOW_MS)
    expect(sent).toEqual([first])
  })
})
