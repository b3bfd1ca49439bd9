type Line = (facts: object, message: string) => void

/** Where log lines go: a pino logger, or anything like one. A mesh is never among the facts. */
export type Log = { readonly debug: Line; readonly info: Line; readonly warn: Line; readonly error: Line }

/** A log whose lines all carry some facts. */
export function logWith(log: Log, facts: object): Log {
  return {
    debug: (more, message) => log.debug({ ...facts, ...more }, message),
    info: (more, message) => log.info({ ...facts, ...more }, message),
    warn: (more, message) => log.warn({ ...facts, ...more }, message),
    error: (more, message) => log.error({ ...facts, ...more }, message),
  }
}
