import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const REAL_ROOT = dirname(dirname(import.meta.dirname))

/** Stands in for npx: notes how it was called and takes a while, as an install does. */
const FAKE_NPX = `#!/bin/sh
echo "$@" >> "$0.log"
echo 'a word from pnpm'
sleep 0.2
test ! -e "$0.fails"
`

/** Stands in for the command line program: tells how it was started, and waits for a signal when asked to. */
const FAKE_PROGRAM = `
const [command, ...args] = process.argv.slice(2)
if (args[0] === 'wait') {
  process.on('SIGTERM', () => {
    console.log('stopped by SIGTERM')
    process.exit(7)
  })
  setInterval(() => {}, 1000)
  console.log('waiting')
} else {
  process.stdin.on('data', (data) => process.stdout.write(data))
  console.log(JSON.stringify({ command, args, cwd: process.cwd() }))
  process.exitCode = Number(args[0] ?? 0)
}
`

/** Stands in for a browser: it starts, which is all that the scripts ask of one. */
export const FAKE_CHROMIUM = `#!/bin/sh
echo "Chromium 1.2.3"
`

/** Stands in for the mesher in the same way. */
export const FAKE_GMSH = `#!/bin/sh
echo "4.5.6"
`

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type ThrowawayProject = AsyncDisposable & {
  readonly root: string
  /** The environment of its commands: the stand-ins come first on the PATH. */
  readonly env: NodeJS.ProcessEnv
  readonly write: (file: string, text: string) => Promise<void>
  /** Writes a file that can be started. */
  readonly writeProgram: (file: string, text: string) => Promise<void>
  /** The command lines that npx was called with. */
  readonly npxCalls: () => Promise<string[]>
  /** Starts a command of the project; `from` is where the user stands. */
  readonly start: (args: string[], from?: string) => ChildProcess
  /** Runs a command to its end; `env` is what differs from its environment. */
  readonly run: (args: string[], options?: RunOptions) => Promise<Ended>
}

type RunOptions = {
  readonly from?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A project with the real scripts, and stand-ins for what they start. */
export async function createThrowawayProject(): Promise<ThrowawayProject> {
  const root = await mkdtemp(join(tmpdir(), 'hornbench-scripts-'))
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }

  const writeProgram = async (file: string, text: string) => {
    await write(file, text)
    await chmod(join(root, file), 0o755)
  }

  const env = { PATH: `${join(root, 'bin')}:/usr/bin:/bin` }
  const start = (args: string[], from = root, extra: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, ['scripts/run.mjs', ...args], {
      cwd: root,
      env: { ...env, INIT_CWD: from, ...extra },
    })

  await cp(join(REAL_ROOT, 'scripts'), join(root, 'scripts'), { recursive: true })
  await write('package.json', '{ "type": "module", "packageManager": "pnpm@1.2.3" }')
  await write('packages/solver/package.json', '{ "name": "solver" }')
  await write('tools/checks/src/main.ts', "console.log('checks ran')")
  await write('apps/cli/src/main.ts', FAKE_PROGRAM)
  await writeProgram('bin/npx', FAKE_NPX)
  // First on the PATH, so that no test ever installs one on this machine.
  await writeProgram('bin/chromium', FAKE_CHROMIUM)
  await writeProgram('bin/gmsh', FAKE_GMSH)

  return {
    root,
    env,
    write,
    writeProgram,
    npxCalls: async () => (await readFile(join(root, 'bin/npx.log'), 'utf8')).trim().split('\n'),
    start,
    run: (args, { from, input = '', env: extra } = {}) => {
      const child = start(args, from, extra)
      child.stdin?.end(input)
      return endOf(child)
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  }
}

/** Gathers what a program prints until it ends. */
export function endOf(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data: Buffer) => (output.stdout += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (output.stderr += data.toString()))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, ...output }))
  })
}
