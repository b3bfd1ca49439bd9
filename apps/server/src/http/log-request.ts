import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

const MAX_PATH_LENGTH = 200

/** Writes a line when the request is over, answered or not. The query stays out: it may hold anything. */
export function logRequest(incoming: IncomingMessage, outgoing: ServerResponse, log: Logger): void {
  if (!log.isLevelEnabled('debug')) return
  const startedAt = performance.now()
  outgoing.once('close', () => {
    const { method, url = '' } = incoming
    const [path = ''] = url.split('?', 1)
    log.debug(
      {
        method,
        path: path.slice(0, MAX_PATH_LENGTH),
        status: outgoing.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(!outgoing.writableFinished && { aborted: true }),
      },
      'request',
    )
  })
}
