import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '@hornbench/scheduler'
import { createGit, type Git } from './create-git.ts'
import { UpdateCheckError } from './update-check-error.ts'

/** How this checkout of the program stands to the default branch of where it came from. */
type UpdateStatus = {
  readonly updateAvailable: boolean
  /** Commits that only this checkout has. */
  readonly aheadCount: number
  /** Commits that only the remote branch has. */
  readonly behindCount: number
  /** `HEAD` where no branch is checked out. */
  readonly currentBranch: string
  readonly defaultBranch: string
  readonly currentCommit: string
  readonly remoteCommit: string
  readonly checkedAtMs: number
}

export type UpdateCheck = Disposable & {
  /** @throws UpdateCheckError */
  check(): Promise<UpdateStatus>
}

type Options = {
  /** The top folder of the checkout. */
  readonly folder: string
  /** Variables that find `git`, the user and the network. */
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Pick<Clock, 'now'>
  /** Of each call of `git`. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const REMOTE = 'refs/remotes/origin/'
/** How `git remote get-url` ends where there is no such remote. */
const NO_SUCH_REMOTE = 2

/**
 * Asks the remote repository for news by `git`. Each check fetches, so there is one at a time, whose answer all get who
 * ask meanwhile: however many ask, no more than one `git` runs.
 */
export function createUpdateCheck({
  folder,
  environment,
  clock,
  timeoutMs = TIMEOUT_MS,
}: Options): UpdateCheck {
  const closing = new AbortController()
  const git = createGit({ folder, environment, timeoutMs, signal: closing.signal })
  let running: Promise<UpdateStatus> | undefined

  async function run(): Promise<UpdateStatus> {
    if (!existsSync(join(folder, '.git'))) {
      throw new UpdateCheckError(
        'Git repository not found (.git directory is missing). If you downloaded the code as a ZIP file, please ' +
          'initialize a git repository or clone the repository of Hornbench.',
      )
    }
    await fetchOrigin(git)
    return { ...(await compare(git)), checkedAtMs: clock.now() }
  }

  return {
    check() {
      running ??= run().finally(() => {
        running = undefined
      })
      return running
    },
    [Symbol.dispose]: () => closing.abort(new UpdateCheckError('The server is stopping.')),
  }
}

async function fetchOrigin(git: Git): Promise<void> {
  const remote = await git('remote', 'get-url', 'origin')
  if (remote.exitCode === NO_SUCH_REMOTE) {
    throw new UpdateCheckError("Git remote 'origin' is not configured.")
  }
  if (remote.exitCode !== 0) throw failed(['remote', 'get-url', 'origin'], remote.stderr)
  // Of a configuration, Git would take the first that is named, so that this one can't be replaced from outside.
  const { exitCode } = await git('fetch', '--quiet', '--upload-pack=git-upload-pack', 'origin')
  if (exitCode !== 0) {
    throw new UpdateCheckError('Unable to fetch updates from origin. Check network and remote access.')
  }
}

async function compare(git: Git): Promise<Omit<UpdateStatus, 'checkedAtMs'>> {
  const head = await git('symbolic-ref', '--quiet', `${REMOTE}HEAD`)
  const defaultBranch = head.exitCode === 0 ? head.stdout.slice(REMOTE.length) : 'main'
  const currentBranch = await read(git, 'rev-parse', '--abbrev-ref', 'HEAD')
  const currentCommit = await read(git, 'rev-parse', 'HEAD')
  const remoteCommit = await read(git, 'rev-parse', `${REMOTE}${defaultBranch}`)
  const counts = await read(git, 'rev-list', '--left-right', '--count', `${currentCommit}...${remoteCommit}`)
  const [aheadCount = 0, behindCount = 0] = counts.split(/\s+/).map(Number)
  const updateAvailable = behindCount > 0
  return {
    updateAvailable,
    aheadCount,
    behindCount,
    currentBranch,
    defaultBranch,
    currentCommit,
    remoteCommit,
  }
}

async function read(git: Git, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await git(...args)
  if (exitCode !== 0) throw failed(args, stderr)
  return stdout
}

function failed(args: readonly string[], stderr: string): UpdateCheckError {
  return new UpdateCheckError(`git ${args.join(' ')} failed: ${stderr}`)
}
