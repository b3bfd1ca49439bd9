import { type ChildProcess, spawn } from 'node:child_process'
import type { GmshLimits } from './gmsh-limits.ts'
import { gmshEnvironment, limitCommand } from './gmsh-command.ts'
import { watchUse } from './watch-use.ts'

const MOST_KEPT_CHARACTERS = 64 * 1024
const MOST_PRINTED_CHARACTERS = 16 * 2 ** 20

export type RunOptions = {
  readonly program: string
  readonly args: readonly string[]
  /** It stands in it, and it is its home. */
  readonly folder: string
  readonly limits: GmshLimits
  readonly prlimit: string | undefined
}

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Why it was ended from here; `missing` where it could not be started. */
  readonly endedFor?: 'time' | 'memory' | 'size' | 'missing'
  /** The start of what it printed on stdout and stderr. */
  readonly output: string
}

/**
 * Runs a program to its end: without a shell, without the environment of this process, without stdin, and with limits.
 * When it ends, and when the signal says so, all processes of its group are killed (on Windows only the program itself).
 *
 * @throws the reason of the signal
 */
export async function runLimited(options: RunOptions, signal: AbortSignal): Promise<Ended> {
  const { folder, limits } = options
  const { program, args } = limitCommand(options, options)
  signal.throwIfAborted()
  const child = spawn(program, args, {
    cwd: folder,
    env: gmshEnvironment(folder, options.program),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  let endedFor: Ended['endedFor']
  const end = (why: Ended['endedFor']) => {
    endedFor ??= why
    killGroup(child)
  }
  const abort = () => killGroup(child)
  const output = gatherOutput(child, () => end('size'))
  const timer = setTimeout(() => end('time'), limits.timeMs)
  const watch = watchUse({ pid: child.pid, ...options, onExcess: end })
  signal.addEventListener('abort', abort, { once: true })
  try {
    const ended = await new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
      child.once('error', () => {
        end('missing')
        resolve({ code: null, signal: null })
      })
      // What it may have left behind would keep its output open.
      child.once('exit', () => killGroup(child))
      child.once('close', (code, killed) => resolve({ code, signal: killed }))
    })
    signal.throwIfAborted()
    return { ...ended, ...(endedFor && { endedFor }), output: output() }
  } finally {
    clearTimeout(timer)
    watch[Symbol.dispose]()
    signal.removeEventListener('abort', abort)
  }
}

function gatherOutput(child: ChildProcess, onExcess: () => void): () => string {
  let kept = ''
  let printed = 0
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text.length
      kept += text.slice(0, Math.max(0, MOST_KEPT_CHARACTERS - kept.length))
      if (printed > MOST_PRINTED_CHARACTERS) onExcess()
    })
  }
  return () => kept
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') return void child.kill('SIGKILL')
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // All have ended; macOS says EPERM for those that nobody has asked for yet.
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}
