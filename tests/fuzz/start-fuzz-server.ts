import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isAlive } from '../cli/process-tree.ts'
import { searchPath } from '../config.ts'
import { makePublishedRepository } from '../legacy-compat/repositories.ts'
import type { Address } from '../legacy-compat/send-raw.ts'

const PROGRAM = join(import.meta.dirname, 'held-jobs-child.ts')
const SAMPLE = join(import.meta.dirname, '../fixtures/legacy-database/simulations.sample.db')

export type FuzzServer = AsyncDisposable & {
  readonly address: Address
  readonly pid: number
  isAlive(): boolean
  /** Lines of the log that tell of a fault. */
  faults(): string[]
  /** Of the data folder. */
  folderBytes(): number
  /** Asks it to end. @returns its exit code, `null` when it had to be killed */
  end(): Promise<number | null>
}

/** A server process of our own on a copy of the sample database. It ends with its scope, and its folder goes. */
export async function startFuzzServer(): Promise<FuzzServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hornbench-fuzz-'))
  const [data, logFile] = [join(folder, 'data'), join(folder, 'log')]
  const log = openSync(logFile, 'w')
  mkdirSync(data)
  copyFileSync(SAMPLE, join(data, 'simulations.db'))
  makePublishedRepository({ checkout: join(folder, 'checkout'), origin: join(folder, 'origin.git') })
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: searchPath(), PORT: '0', DATA_DIR: data, COMPUTE_PROCESSES: '1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', log],
  })
  closeSync(log)
  const ended = once(child, 'exit')

  async function end(): Promise<number | null> {
    child.kill('SIGTERM')
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
    const [code] = (await ended) as [number | null]
    clearTimeout(kill)
    return code
  }

  return {
    address: await readAddress(child),
    pid: child.pid ?? 0,
    isAlive: () => isAlive(child.pid ?? 0),
    faults: () => readFileSync(logFile, 'utf8').split('\n').filter(isFault),
    folderBytes: () => sizeOf(data),
    end,
    [Symbol.asyncDispose]: async () => {
      await end()
      rmSync(folder, { recursive: true })
    },
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<Address> {
  if (!stdout) throw new Error('The server has no output.')
  for await (const line of createInterface(stdout)) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url === undefined) continue
    const { hostname, port } = new URL(url)
    return { host: hostname, port: Number(port) }
  }
  throw new Error('The server ended before it was ready.')
}

/** An error of the server, or anything that is none of its lines. */
function isFault(line: string): boolean {
  return line !== '' && !/^\{"level":[1-4]0,/.test(line)
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
