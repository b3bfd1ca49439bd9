import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

export type CliRun = { exitCode: number | null; stdout: string; stderr: string }

/** Runs the real command line in a process of its own. */
export function runCli(args: string[], options: { cwd?: string; timeoutMs?: number } = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: options.cwd,
      timeout: options.timeoutMs ?? 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const run: CliRun = { exitCode: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text))
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ ...run, exitCode }))
  })
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
