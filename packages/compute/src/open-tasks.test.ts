import { expect, test } from 'vitest'
import { createOpenTasks } from './open-tasks.ts'
import { frequencyTask } from './testing/example-tasks.ts'
import { createFakeClock } from './testing/fake-clock.ts'

function openTasks(...taskIds: string[]) {
  const clock = createFakeClock()
  const open = createOpenTasks(clock)
  for (const taskId of taskIds) open.add(frequencyTask(taskId))
  const takeId = () => open.take()?.task.taskId
  return { clock, open, takeId }
}

test('tasks are taken by priority, then in the order in which they came', () => {
  const { open, takeId } = openTasks('a', 'b')
  open.add(frequencyTask('urgent', { priority: 2 }))
  open.add(frequencyTask('c'))
  open.add(frequencyTask('soon', { priority: 1 }))
  open.add(frequencyTask('also urgent', { priority: 2 }))
  const order = Array.from({ length: 7 }, takeId)
  expect(order).toEqual(['urgent', 'also urgent', 'soon', 'a', 'b', 'c', undefined])
})

test('a task that is tried again comes before those that were dispatched later, with the next attempt', () => {
  const { clock, open, takeId } = openTasks('a', 'b', 'c')
  const lost = open.take()
  if (!lost) throw new Error('Nothing was taken.')
  let due = 0
  open.retryAfter(100, lost, () => (due += 1))
  expect(open.waiting).toBe(3)
  expect(takeId()).toBe('b')
  clock.advance(100)
  expect({ due, attempt: lost.attempt }).toEqual({ due: 1, attempt: 2 })
  expect([takeId(), takeId()]).toEqual(['a', 'c'])
})

test('a task that was closed while it paused never comes back', () => {
  const { clock, open } = openTasks('a')
  const lost = open.take()
  if (!lost) throw new Error('Nothing was taken.')
  open.retryAfter(100, lost, () => {})
  open.close(lost)
  expect({ waiting: open.waiting, timers: clock.pending(), isOpen: open.has(lost) }).toEqual({
    waiting: 0,
    timers: 0,
    isOpen: false,
  })
})

test('a task that was closed is not open, even when the same one was dispatched again', () => {
  const { open } = openTasks('a')
  const first = open.take()
  if (!first) throw new Error('Nothing was taken.')
  open.close(first)
  open.add(frequencyTask('a'))
  expect(open.has(first)).toBe(false)
  expect(open.missing([frequencyTask('a')])).toEqual([])
})
