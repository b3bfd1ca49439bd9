import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ServerUnavailableError } from '@hornbench/api-contract'
import type { AllowedNames } from '../../http/allowed-names.ts'
import type { Gmsh } from '../../gmsh/create-gmsh.ts'
import { createBodyReader } from '../../http/body-reader.ts'
import { createOffThread } from '../../off-thread/create-off-thread.ts'
import type { UpdateCheck } from '../../updates/create-update-check.ts'
import { UpdateCheckError } from '../../updates/update-check-error.ts'
import { createLegacyRest } from '../create-legacy-rest.ts'
import { answerMalformedRequest } from '../malformed-request.ts'
import { createInMemoryJobs } from './in-memory-jobs.ts'
import { exchangeRaw, type RawAnswer } from './raw-exchange.ts'

const NO_GMSH: Pick<Gmsh, 'mesh'> = {
  mesh: () => Promise.reject(new ServerUnavailableError('There is no Gmsh.')),
}

const NO_CHECKOUT: Pick<UpdateCheck, 'check'> = {
  check: () => Promise.reject(new UpdateCheckError('There is no checkout.')),
}

type Request = {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The REST API over jobs in memory, on a port of its own. */
export async function startRestServer({
  allowedOrigins = [] as AllowedNames,
  maxBytes = 2 ** 20,
  gmsh = NO_GMSH,
  updates = NO_CHECKOUT,
} = {}) {
  const memory = createInMemoryJobs()
  const faults: unknown[] = []
  const readBody = createBodyReader({ maxBytes, maxHeldBytes: 4 * maxBytes })
  const offThread = createOffThread({ onFault: (error) => faults.push(error) })
  const serve = createLegacyRest({
    jobs: memory.jobs,
    offThread,
    gmsh,
    updates,
    allowedOrigins,
    onFault: (error) => faults.push(error),
    version: '1.2.3',
  })
  const server = createServer(
    (incoming, outgoing) =>
      void serve(incoming, outgoing, {
        requestId: 'request-1',
        readBody: () => readBody(incoming, outgoing),
      }),
  )
  server.on('clientError', (error, socket) => answerMalformedRequest(error, socket, allowedOrigins))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function ask(method: string, target: string, { headers = {}, body }: Request = {}): Promise<RawAnswer> {
    const fields = {
      Host: 'legacy.test:8000',
      Connection: 'close',
      ...headers,
      ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }),
    }
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
    return exchangeRaw(port, [`${method} ${target} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n'))
  }

  return {
    ...memory,
    faults,
    port,
    ask,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await offThread[Symbol.asyncDispose]()
    },
  }
}
