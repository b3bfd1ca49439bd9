type PulseOptions = { turns: () => number; nowMs: () => number; patienceMs: number }

/**
 * Tells whether the solving thread gets on. A process whose thread hangs would otherwise go on to send signs of life
 * for ever; without a pulse it falls silent and loses its task like one that died.
 */
export function createThreadPulse({ turns, nowMs, patienceMs }: PulseOptions) {
  let lastTurns = turns()
  let movedAtMs = nowMs()
  return {
    /** At the start of a task. */
    restart(): void {
      movedAtMs = nowMs()
    },
    isBeating(): boolean {
      if (turns() !== lastTurns) {
        lastTurns = turns()
        movedAtMs = nowMs()
      }
      return nowMs() - movedAtMs < patienceMs
    },
  }
}
