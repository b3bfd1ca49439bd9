import { createLog } from '../log/create-log.ts'

/** A log that keeps its lines. */
export function keptLog(level = 'debug') {
  const lines: Readonly<Record<string, unknown>>[] = []
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>)
  return { log: createLog(level, { write }), lines }
}
