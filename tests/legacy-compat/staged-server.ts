import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHornbench, createLog, type HornbenchOptions, readConfig } from '@hornbench/server'
import type { Address } from './send-raw.ts'

const SAMPLE = join(import.meta.dirname, '../fixtures/legacy-database/simulations.sample.db')

export type StagedServer = {
  readonly address: Address
  readonly databaseFile: string
  /** The process ends without a word to anybody, and another one starts on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** The server in this process, on a folder of its own and with parts of the test. */
export async function startStagedServer(
  database: 'empty' | 'sample',
  createOverrides: () => NonNullable<HornbenchOptions['overrides']>,
): Promise<StagedServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hornbench-replay-'))
  const databaseFile = join(dataFolder, 'simulations.db')
  mkdirSync(dataFolder, { recursive: true })
  if (database === 'sample') copyFileSync(SAMPLE, databaseFile)

  async function start() {
    const server = createHornbench({
      config: configFor(dataFolder),
      log: createLog('silent'),
      overrides: createOverrides(),
    })
    const { url } = await server.start()
    const { hostname, port } = new URL(url)
    return { server, address: { host: hostname, port: Number(port) } }
  }

  let running = await start()
  return {
    get address() {
      return running.address
    },
    databaseFile,
    async restart() {
      await running.server.close()
      running = await start()
    },
    async close() {
      await running.server.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}

function configFor(dataFolder: string) {
  const outcome = readConfig({ PORT: '0', DATA_DIR: dataFolder, ALLOWED_HOSTS: 'legacy.test' }, [])
  if ('help' in outcome) throw new Error('Nobody asked for help.')
  return outcome.config
}
