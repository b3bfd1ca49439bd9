/**
 * Loaded into the server: on SIGUSR2 it tells how long its main thread was kept from answering at most since it was last
 * asked, and how long it worked at most without a pause. The one counts what other programs took from it as well.
 */
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const PERIOD_MS = 2

if (isMainThread) watch()

function watch(): void {
  let last = { ms: performance.now(), cpuMs: cpuMs() }
  let longest = { ms: 0, cpuMs: 0 }
  const look = () => {
    const now = { ms: performance.now(), cpuMs: cpuMs() }
    longest = {
      ms: Math.max(longest.ms, now.ms - last.ms - PERIOD_MS),
      cpuMs: Math.max(longest.cpuMs, now.cpuMs - last.cpuMs),
    }
    last = now
  }
  setInterval(look, PERIOD_MS).unref()
  process.on('SIGUSR2', () => {
    look()
    writeSync(2, `longest block ${longest.ms.toFixed(1)} ms, work ${longest.cpuMs.toFixed(1)} ms\n`)
    longest = { ms: 0, cpuMs: 0 }
  })
}

/** Of this thread, in all its time. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
