import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { programEnvironment } from '../../config.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'

const AUTHOR = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org']

/** A checkout with one commit on `main`, and the bare repository it came from, until the end of a block. */
export function gitFolders() {
  const folder = temporaryFolder()
  const [checkout, origin] = [join(folder.path, 'checkout'), join(folder.path, 'origin.git')]

  function git(...args: readonly string[]): string {
    return execFileSync('git', args, { env: programEnvironment(), encoding: 'utf8', stdio: 'pipe' }).trim()
  }

  const inCheckout = (...args: readonly string[]) => git('-C', checkout, ...AUTHOR, ...args)
  /** @returns its id */
  function commit(text: string): string {
    inCheckout('commit', '--quiet', '--allow-empty', '--message', text)
    return inCheckout('rev-parse', 'HEAD')
  }

  git('init', '--quiet', '--bare', '--initial-branch=main', origin)
  git('init', '--quiet', '--initial-branch=main', checkout)
  inCheckout('remote', 'add', 'origin', origin)
  const first = commit('first')
  inCheckout('push', '--quiet', 'origin', 'main')

  return {
    path: folder.path,
    checkout,
    origin,
    first,
    git: inCheckout,
    commit,
    /** Pushes a commit to the remote branch and forgets it here. */
    publish(branch = 'main'): string {
      const id = commit('published')
      inCheckout('push', '--quiet', 'origin', `HEAD:${branch}`)
      inCheckout('reset', '--quiet', '--hard', 'HEAD~1')
      inCheckout('update-ref', '-d', `refs/remotes/origin/${branch}`)
      return id
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  }
}
