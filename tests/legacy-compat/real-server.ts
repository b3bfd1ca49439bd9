import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { searchPath } from '../config.ts'
import type { Address } from './send-raw.ts'

const PROGRAM = join(import.meta.dirname, '../../apps/server/src/main.ts')

export type RealServer = {
  readonly address: Address
  readonly databaseFile: string
  close(): Promise<void>
}

/** The server as users run it, in a process of its own and on an empty folder. */
export async function startRealServer(): Promise<RealServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hornbench-replay-'))
  const env = {
    PATH: searchPath(),
    PORT: '0',
    DATA_DIR: dataFolder,
    ALLOWED_HOSTS: 'legacy.test',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')

  async function close(): Promise<void> {
    child.kill('SIGTERM')
    await ended
    rmSync(dataFolder, { recursive: true })
  }

  for await (const line of createInterface(child.stdout)) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url === undefined) continue
    const { hostname, port } = new URL(url)
    const databaseFile = join(dataFolder, 'simulations.db')
    return { address: { host: hostname, port: Number(port) }, databaseFile, close }
  }
  throw new Error('The server ended before it was ready.')
}
