import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppRouter } from '@hornbench/api-contract'
import { createTRPCClient, httpLink } from '@trpc/client'

const PROGRAMS = {
  server: new URL('../main.ts', import.meta.url),
  /** Jobs never end, whatever they are told. */
  held: new URL('./held-server-child.ts', import.meta.url),
}

export type ProgramOptions = {
  readonly program?: keyof typeof PROGRAMS
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** A process of the program, with these settings and no others; killed with its scope. */
export function startProgram({ program = 'server', env = {}, args = [] }: ProgramOptions = {}) {
  const child: ChildProcess = fork(PROGRAMS[program], [...args], {
    execArgv: [],
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
  })

  /** Where it listens, when it does. @throws when it ends instead */
  async function ready(): Promise<string> {
    for (;;) {
      const url = /^Hornbench is ready at (\S+)\n/.exec(output.stdout)?.[1]
      if (url !== undefined) return url
      const end = await Promise.race([ended, sleep(20, 'runs' as const)])
      if (end !== 'runs') throw new Error(`It ended with ${end}: ${output.stderr}`)
    }
  }

  return {
    child,
    output,
    ended,
    ready,
    client: async () => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${await ready()}/trpc` })] }),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
