import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { QUIET_SETTINGS, quietVariables } from './quiet-git.ts'
import { UpdateCheckError } from './update-check-error.ts'

/** What a call printed, without the blanks around it. */
type GitOutcome = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

export type Git = (...args: readonly string[]) => Promise<GitOutcome>

type Options = {
  /** In which it runs. */
  readonly folder: string
  /** Variables that find programs, the user and the network; no others are handed on. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Ends what runs. */
  readonly signal: AbortSignal
}

/** Of each stream; what comes after is read and dropped. */
const MAX_CHARACTERS = 64 * 1024
/** When a signal ended it. */
const NO_EXIT_CODE = -1

/**
 * Starts `git` without a shell and without a terminal, in a group of its own, so that what it starts ends with it.
 *
 * Calls throw an UpdateCheckError where there is no such program, where it does not end in time, or with the signal.
 */
export function createGit({ folder, environment, timeoutMs, signal }: Options): Git {
  const variables = { ...environment, ...quietVariables(folder) }

  return async function git(...args) {
    signal.throwIfAborted()
    const inGroup = process.platform !== 'win32'
    const child = spawn('git', [...QUIET_SETTINGS, ...args], {
      cwd: folder,
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: inGroup,
      windowsHide: true,
    })
    const [stdout, stderr] = [keepText(child.stdout), keepText(child.stderr)]
    const ended = exitOf(child)
    const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
    const onAbort = () => stop(signal.reason)
    const deadline = setTimeout(
      () => stop(new UpdateCheckError(`git ${args.join(' ')} timed out.`)),
      timeoutMs,
    )
    signal.addEventListener('abort', onAbort)
    try {
      const exitCode = await Promise.race([ended, stopped])
      return { exitCode, stdout: stdout().trim(), stderr: stderr().trim() }
    } catch (error) {
      kill(child, inGroup)
      throw error
    } finally {
      clearTimeout(deadline)
      signal.removeEventListener('abort', onAbort)
    }
  }
}

function keepText(stream: Readable): () => string {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    text += chunk.slice(0, MAX_CHARACTERS - text.length)
  })
  return () => text
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT'
      reject(isMissing ? new UpdateCheckError('Git is not installed or not in system PATH.') : error)
    })
    child.on('close', (code) => resolve(code ?? NO_EXIT_CODE))
  })
}

/** The group outlives its first process as long as one of it runs. */
function kill(child: ChildProcess, inGroup: boolean): void {
  if (child.pid === undefined) return
  try {
    if (inGroup) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
