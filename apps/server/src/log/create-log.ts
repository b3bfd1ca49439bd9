import { pino, type Logger } from 'pino'
import { describeError } from './describe-error.ts'

const STDERR = 2

/** A belt: nothing of this is logged on purpose. */
const SECRET_OR_HUGE = [
  'authorization',
  'cookie',
  'password',
  'token',
  'accessToken',
  'body',
  'mesh',
  'verticesM',
  'vertices',
  'indices',
  'design',
  'submission',
]

/**
 * The log of the process: JSON lines on stderr, since stdout belongs to the line that says where the server is. Written
 * at once, so that the last words of a process that ends are not lost.
 */
export function createLog(level: string, stream: { write(line: string): void } = stderr()): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET_OR_HUGE.flatMap((name) => [name, `*.${name}`]), censor: '[left out]' },
      serializers: { err: describeError },
    },
    stream,
  )
}

function stderr() {
  return pino.destination({ fd: STDERR, sync: true })
}
