import { rm } from 'node:fs/promises'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { startServer, type ServerProcess } from '../jobs/start-server.ts'

/** A data folder and an address, at which a server comes and goes. */
export type ServerHome = AsyncDisposable & {
  readonly url: string
  readonly client: ServerProcess['client']
  kill(): Promise<void>
  /** Starts it again at the same address, on the same folder. */
  start(): Promise<void>
  /** Takes away everything that it has stored, while it is away. */
  clear(): Promise<void>
}

export async function openServerHome(settings: Readonly<Record<string, string>> = {}): Promise<ServerHome> {
  const folder = await openTemporaryFolder()
  let server = await startServer(folder.path, settings)
  const { url, client } = server
  const { port } = new URL(url)

  return {
    url,
    client,
    kill: async () => void (await server.end('SIGKILL')),
    start: async () => {
      server = await startServer(folder.path, { ...settings, PORT: port })
    },
    clear: () => rm(folder.path, { recursive: true }),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
