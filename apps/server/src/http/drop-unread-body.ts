import type { IncomingMessage, ServerResponse } from 'node:http'

const DRAIN_MS = 1000

/**
 * When the answer is out and the body has not been read to its end: throws the rest away, for a moment only, so that
 * its sender gets to see the answer; then cuts the connection.
 */
export function dropUnreadBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.once('finish', () => {
    if (incoming.complete) return
    const cut = setTimeout(() => incoming.socket.destroy(), DRAIN_MS).unref()
    incoming.once('close', () => clearTimeout(cut))
    incoming.resume()
  })
}
