import { type ChildProcess, fork } from 'node:child_process'

/** Runs a program of this folder; resolves when it has sent its first message. */
export function startChild(program: string, argument: string): Promise<ChildProcess> {
  // Plain flags: a test runner's own loader flags must not reach the child.
  const child = fork(new URL(program, import.meta.url), [argument], { execArgv: [] })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
  })
}

/** Kills a child with a signal it can't catch; resolves when it is gone. */
export function killChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
