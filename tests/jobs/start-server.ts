import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AppRouter } from '@hornbench/api-contract'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'

const PROGRAM = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))
const START_TIMEOUT_MS = 30_000

export type ServerProcess = {
  readonly url: string
  readonly pid: number
  readonly client: TRPCClient<AppRouter>
  /** What it has written to stderr so far: its log. */
  log(): string
  /** Sends a signal and resolves with the exit code when the process is gone: `null` when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
} & AsyncDisposable

/** Starts the real server on a free port of the loopback interface, and ends it with its scope. */
export async function startServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PORT: '0', DATA_DIR: dataFolder, COMPUTE_PROCESSES: '2', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => fail('It did not start in time'), START_TIMEOUT_MS)
    const fail = (reason: string) => reject(new Error(`${reason}: ${output.stdout}${output.stderr}`))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
      const found = /http:\/\/\S+/.exec(output.stdout)?.[0]
      if (found) resolve(found)
    })
    child.once('close', (code) => fail(`It ended with ${code}`))
    void gone.then(() => clearTimeout(giveUp))
  })

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal)
    return gone
  }

  return {
    url,
    pid: child.pid ?? 0,
    client: createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] }),
    log: () => output.stderr,
    end,
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  }
}
