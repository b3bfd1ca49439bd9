import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** Far above what any test takes; a command line that hangs fails instead of holding the others up. */
const TIMEOUT_MS = 120_000

export type CliRun = { exitCode: number | null; stdout: string; stderr: string }

/** Starts the real command line in a process of its own. */
export function startCli(args: string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const finished = new Promise<CliRun>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ ...output, exitCode }))
  })
  return { child, finished }
}

/** Runs the command line to its end. */
export function runCli(args: string[]): Promise<CliRun> {
  return startCli(args).finished
}

/** An empty folder that is removed at the end of its scope. */
export async function openTemporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'hornbench-'))
  return {
    path,
    file: (name: string) => join(path, name),
    async writeJson(name: string, value: unknown): Promise<string> {
      await writeFile(join(path, name), typeof value === 'string' ? value : JSON.stringify(value))
      return join(path, name)
    },
    readJson: async (name: string): Promise<unknown> => JSON.parse(await readFile(join(path, name), 'utf8')),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
