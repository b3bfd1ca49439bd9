import type { Log } from '../log.ts'

type LogLine = { readonly level: keyof Log; readonly facts: object; readonly message: string }

/** A log that only remembers. */
export function createLogLines(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  const write = (level: keyof Log) => (facts: object, message: string) =>
    void lines.push({ level, facts, message })
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
