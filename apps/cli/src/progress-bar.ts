const WIDTH = 30

/**
 * A one-line bar with the time left, redrawn in place on a terminal; elsewhere (a pipe, a log file) one line for each
 * further tenth. Time left is the time so far, scaled; it says "estimating" until a twentieth is done.
 */
export function createProgressBar(stream: NodeJS.WriteStream, nowMs: () => number = Date.now) {
  const startMs = nowMs()
  let lastTenth = -1
  return {
    update(fraction: number): void {
      const line = progressLine(fraction, nowMs() - startMs)
      if (stream.isTTY) {
        stream.write(`\r${line}\u001b[K`)
        return
      }
      const tenth = Math.floor(fraction * 10)
      if (tenth > lastTenth) stream.write(`${line}\n`)
      lastTenth = Math.max(tenth, lastTenth)
    },
    end(): void {
      if (stream.isTTY) stream.write('\n')
    },
  }
}

/** The text of the bar for a finished share 0 … 1 after `elapsedMs`. */
export function progressLine(fraction: number, elapsedMs: number): string {
  const done = Math.round(fraction * WIDTH)
  const bar = '█'.repeat(done) + '░'.repeat(WIDTH - done)
  const percent = `${Math.floor(fraction * 100)}`.padStart(3)
  return `${bar} ${percent} %  ${timeLeft(fraction, elapsedMs)}`
}

function timeLeft(fraction: number, elapsedMs: number): string {
  if (fraction >= 1) return `done in ${duration(elapsedMs)}`
  if (fraction < 0.05) return 'estimating'
  return `${duration((elapsedMs * (1 - fraction)) / fraction)} left`
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
