import type { IncomingMessage, ServerResponse } from 'node:http'
import { LimitExceededError, LIMITS, ServerUnavailableError } from '@hornbench/api-contract'
import { collectPieces } from './collect-pieces.ts'
import { RequestAbortedError } from './request-aborted-error.ts'

type BodyLimits = {
  /** Of one body. */
  readonly maxBytes: number
  /** Of all bodies together that are held at a time. */
  readonly maxHeldBytes: number
}

const DEFAULTS: BodyLimits = { maxBytes: LIMITS.bodyBytes.most, maxHeldBytes: 4 * LIMITS.bodyBytes.most }

/** Reads request bodies, and holds no more than so many bytes of one of them, and of all of them together. */
export function createBodyReader({ maxBytes, maxHeldBytes } = DEFAULTS) {
  let heldBytes = 0

  /**
   * Reads the whole body, in pieces. One that is too large is refused as soon as that is known; the rest stays unread. The bytes
   * count as held until the answer is out, because what is made of them lives as long.
   *
   * @throws LimitExceededError, ServerUnavailableError, RequestAbortedError
   */
  async function readBody(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) throw new LimitExceededError('bodyBytes')
    const pieces = collectPieces()
    let bytes = 0
    let isOver = false
    outgoing.once('close', () => {
      isOver = true
      heldBytes -= bytes
    })
    try {
      // Without destroying what is left of a body that is refused: its sender is to get the answer.
      for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<
        Buffer<ArrayBuffer>
      >) {
        if (isOver) throw new RequestAbortedError()
        if (bytes + chunk.length > maxBytes) throw new LimitExceededError('bodyBytes')
        if (heldBytes + chunk.length > maxHeldBytes) {
          throw new ServerUnavailableError(
            'The server is busy with other large requests. Try again in a moment.',
          )
        }
        bytes += chunk.length
        heldBytes += chunk.length
        pieces.add(chunk)
      }
    } catch (error) {
      throw incoming.destroyed ? new RequestAbortedError({ cause: error }) : error
    }
    return pieces.end()
  }

  return readBody
}
