import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The name of the attacker's site. */
const HOST = 'evil.test'

export const ATTACK_PAGE = '<!doctype html><meta charset="utf-8"><title>A harmless page</title><p>Hello'

/** Tells Chromium that the name is one of this machine. */
export const RESOLVER_RULES = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`

/** A site of a stranger, on this machine but under a name of its own: its pages hold nothing, tests play them. */
export async function openAttackSite(port = 0) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(ATTACK_PAGE)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://${HOST}:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
