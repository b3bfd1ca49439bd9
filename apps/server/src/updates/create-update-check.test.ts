import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programEnvironment } from '../config.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createUpdateCheck } from './create-update-check.ts'
import { gitFolders } from './testing/git-folders.ts'
import { UpdateCheckError } from './update-check-error.ts'

const AT_MS = 1_795_000_000_000

function openCheck(folder: string, { environment = programEnvironment(), timeoutMs = 10_000 } = {}) {
  return createUpdateCheck({ folder, environment, timeoutMs, clock: { now: () => AT_MS } })
}

/** A `git` of our own, as the only program there is. */
function fakeGit(folder: string, script: string) {
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  writeFileSync(join(programs, 'git'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(programs, 'git'), 0o755)
  return { PATH: `${programs}:/usr/bin:/bin` }
}

test('a checkout that equals its remote branch is up to date', async () => {
  using folders = gitFolders()
  using updates = openCheck(folders.checkout)
  expect(await updates.check()).toEqual({
    updateAvailable: false,
    aheadCount: 0,
    behindCount: 0,
    currentBranch: 'main',
    defaultBranch: 'main',
    currentCommit: folders.first,
    remoteCommit: folders.first,
    checkedAtMs: AT_MS,
  })
})

test('what was published since is fetched, and compared with a branch of our own', async () => {
  using folders = gitFolders()
  folders.git('checkout', '--quiet', '-b', 'feature/x')
  const remoteCommit = folders.publish()
  const currentCommit = folders.commit('ours')
  using updates = openCheck(folders.checkout)
  const diverged = { updateAvailable: true, aheadCount: 1, behindCount: 1, currentCommit, remoteCommit }
  expect(await updates.check()).toMatchObject({ ...diverged, currentBranch: 'feature/x' })
  folders.git('checkout', '--quiet', '--detach')
  expect(await updates.check()).toMatchObject({ ...diverged, currentBranch: 'HEAD' })
})

test('the default branch is the one that the remote names', async () => {
  using folders = gitFolders()
  const remoteCommit = folders.publish('stable/next')
  folders.git('fetch', '--quiet', 'origin')
  folders.git('remote', 'set-head', 'origin', 'stable/next')
  using updates = openCheck(folders.checkout)
  expect(await updates.check()).toMatchObject({ defaultBranch: 'stable/next', remoteCommit })
})

test('without .git there is nothing to compare, whatever is further up', async () => {
  using folders = gitFolders()
  const inner = join(folders.checkout, 'inner')
  mkdirSync(inner)
  await expect(openCheck(inner).check()).rejects.toThrow(/^Git repository not found/)
  mkdirSync(join(inner, '.git'))
  await expect(openCheck(inner).check()).rejects.toThrow(
    /^git remote get-url origin failed: fatal: not a git repository/,
  )
})

test.each([
  [
    'no remote is called origin',
    (folders: ReturnType<typeof gitFolders>) => folders.git('remote', 'remove', 'origin'),
    "Git remote 'origin' is not configured.",
  ],
  [
    'the remote is gone',
    ({ origin }) => rmSync(origin, { recursive: true }),
    'Unable to fetch updates from origin. Check network and remote access.',
  ],
  [
    'the remote starts a command',
    (folders) => folders.git('remote', 'set-url', 'origin', `ext::touch ${folders.path}/started`),
    'Unable to fetch updates from origin. Check network and remote access.',
  ],
  [
    'the remote has no such branch',
    (folders) => {
      folders.git('push', '--quiet', 'origin', 'HEAD:other')
      folders.git('-C', folders.origin, 'update-ref', '-d', 'refs/heads/main')
      folders.git('update-ref', '-d', 'refs/remotes/origin/main')
    },
    "git rev-parse refs/remotes/origin/main failed: fatal: ambiguous argument 'refs/remotes/origin/main': unknown revision " +
      "or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n" +
      "'git <command> [<revision>...] -- [<file>...]'",
  ],
] satisfies [string, (folders: ReturnType<typeof gitFolders>) => unknown, string][])(
  '%s: says so',
  async (_, change, message) => {
    using folders = gitFolders()
    change(folders)
    using updates = openCheck(folders.checkout)
    await expect(updates.check()).rejects.toThrow(new UpdateCheckError(message))
    expect(existsSync(join(folders.path, 'started'))).toBe(false)
  },
)

test('without a git program it says so', async () => {
  using folders = gitFolders()
  using nothing = temporaryFolder()
  using updates = openCheck(folders.checkout, { environment: { PATH: nothing.path } })
  await expect(updates.check()).rejects.toThrow(
    new UpdateCheckError('Git is not installed or not in system PATH.'),
  )
})

test('a git that hangs is ended in time, with what it started', async () => {
  using folders = gitFolders()
  const environment = fakeGit(folders.path, `(sleep 1; touch '${folders.path}/late') & sleep 60`)
  using updates = openCheck(folders.checkout, { environment, timeoutMs: 300 })
  await expect(updates.check()).rejects.toThrow(new UpdateCheckError('git remote get-url origin timed out.'))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(existsSync(join(folders.path, 'late'))).toBe(false)
})

test('closing ends what runs', async () => {
  using folders = gitFolders()
  const updates = openCheck(folders.checkout, { environment: fakeGit(folders.path, 'sleep 60') })
  const running = updates.check()
  updates[Symbol.dispose]()
  await expect(running).rejects.toThrow('The server is stopping.')
})

test('all who ask at the same time share one fetch; the next one asks anew', async () => {
  using folders = gitFolders()
  using updates = openCheck(folders.checkout)
  const answers = await Promise.all(Array.from({ length: 20 }, () => updates.check()))
  expect(new Set(answers).size).toBe(1)
  const remoteCommit = folders.publish()
  expect(await updates.check()).toMatchObject({ behindCount: 1, remoteCommit })
})

test('hooks and monitors of the checkout do not run, and no variable of Git is handed on', async () => {
  using folders = gitFolders()
  const trap = join(folders.path, 'trap')
  writeFileSync(trap, `#!/bin/sh\ntouch '${folders.path}/sprung'\n`)
  chmodSync(trap, 0o755)
  writeFileSync(join(folders.checkout, '.git', 'hooks', 'reference-transaction'), `#!/bin/sh\n${trap}\n`)
  chmodSync(join(folders.checkout, '.git', 'hooks', 'reference-transaction'), 0o755)
  folders.publish()
  rmSync(join(folders.path, 'sprung'))
  for (const name of ['core.fsmonitor', 'credential.helper', 'core.askPass', 'remote.origin.uploadpack']) {
    folders.git('config', name, trap)
  }
  rmSync(join(folders.path, 'sprung'), { force: true })
  const environment = programEnvironment({ ...programEnvironment(), GIT_DIR: '/nowhere', GIT_SSH: trap })
  using updates = openCheck(folders.checkout, { environment })
  expect(await updates.check()).toMatchObject({ behindCount: 1 })
  expect(existsSync(join(folders.path, 'sprung'))).toBe(false)
})
