import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchPath } from '../config.ts'

/** The folder that the program is said to lie in, and the repository that it came from. */
type Folders = { readonly checkout: string; readonly origin: string }

const AUTHOR = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org']

/** What the words of the recordings say of the folder of the program, and how to make it so. */
const REPOSITORIES: readonly { readonly says: RegExp; make(folders: Folders): void }[] = [
  { says: /has no \.git entry|^No \.git folder/, make: ({ checkout }) => mkdirSync(checkout) },
  { says: /^\.git exists, no remote called origin/, make: ({ checkout }) => initialise(checkout) },
  {
    says: /fetching from it fails/,
    make({ checkout, origin }) {
      initialise(checkout)
      git(checkout, 'remote', 'add', 'origin', join(origin, 'nowhere'))
    },
  },
  {
    says: /^one commit here, origin reachable and empty/,
    make({ checkout, origin }) {
      git(tmpdir(), 'init', '--quiet', '--bare', '--initial-branch=main', origin)
      initialise(checkout)
      commit(checkout)
      git(checkout, 'remote', 'add', 'origin', origin)
    },
  },
  { says: /^HEAD equals origin\/main/, make: makePublishedRepository },
  {
    says: /^on branch feature\/x, one ahead and one behind/,
    make({ checkout, origin }) {
      makeDiverged({ checkout, origin })
      git(checkout, 'checkout', '--quiet', '-b', 'feature/x')
    },
  },
  {
    says: /^detached HEAD, one ahead and one behind/,
    make({ checkout, origin }) {
      makeDiverged({ checkout, origin })
      git(checkout, 'checkout', '--quiet', '--detach')
    },
  },
]

/** How to make the folder that the words tell of; `undefined` for words that tell of none. */
export function readRepository(words: string) {
  return REPOSITORIES.find(({ says }) => says.test(words))
}

/** Makes the folder that the words tell of, until the end of a block. */
export function makeRepository(words: string): Disposable & { readonly folder: string } {
  const path = mkdtempSync(join(tmpdir(), 'hornbench-repository-'))
  const folders = { checkout: join(path, 'checkout'), origin: join(path, 'origin.git') }
  readRepository(words)?.make(folders)
  return { folder: folders.checkout, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}

/** One commit, here and there. */
export function makePublishedRepository({ checkout, origin }: Folders): void {
  git(tmpdir(), 'init', '--quiet', '--bare', '--initial-branch=main', origin)
  initialise(checkout)
  commit(checkout)
  git(checkout, 'remote', 'add', 'origin', origin)
  git(checkout, 'push', '--quiet', 'origin', 'main')
}

function makeDiverged(folders: Folders): void {
  makePublishedRepository(folders)
  commit(folders.checkout)
  git(folders.checkout, 'push', '--quiet', 'origin', 'main')
  git(folders.checkout, 'reset', '--quiet', '--hard', 'HEAD~1')
  commit(folders.checkout)
}

function initialise(folder: string): void {
  git(tmpdir(), 'init', '--quiet', '--initial-branch=main', folder)
}

function commit(folder: string): void {
  git(folder, ...AUTHOR, 'commit', '--quiet', '--allow-empty', '--message', String(performance.now()))
}

/** Without the settings of whoever runs the tests. */
function git(folder: string, ...args: readonly string[]): void {
  const env = { PATH: searchPath(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' })
}
