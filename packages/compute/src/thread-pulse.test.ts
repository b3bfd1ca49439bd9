import { expect, test } from 'vitest'
import { createThreadPulse } from './thread-pulse.ts'
import { createThreadSignals, watchCancel } from './thread-signals.ts'

function pulseOf1s() {
  let nowMs = 0
  const signals = createThreadSignals()
  const pulse = createThreadPulse({ turns: signals.turns, nowMs: () => nowMs, patienceMs: 1000 })
  return { pulse, isCancelled: watchCancel(signals.words), pass: (ms: number) => void (nowMs += ms) }
}

test('a thread that asks whether to stop has a pulse, and one that hangs has none', () => {
  const { pulse, isCancelled, pass } = pulseOf1s()
  for (let turn = 0; turn < 10; turn += 1) {
    pass(900)
    isCancelled()
    expect(pulse.isBeating()).toBe(true)
  }
  pass(1000)
  expect(pulse.isBeating()).toBe(false)
})

test('a thread that has had nothing to do has a pulse when it gets a task', () => {
  const { pulse, pass } = pulseOf1s()
  pass(1e6)
  pulse.restart()
  expect(pulse.isBeating()).toBe(true)
})

test('a cancel is seen by the other thread until it is cleared', () => {
  const signals = createThreadSignals()
  const isCancelled = watchCancel(signals.words)
  expect(isCancelled()).toBe(false)
  signals.cancel()
  expect(isCancelled()).toBe(true)
  signals.clear()
  expect(isCancelled()).toBe(false)
})
