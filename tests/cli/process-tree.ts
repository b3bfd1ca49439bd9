import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The child processes of a process, as the operating system sees them; none when it is gone. Linux only. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .map(Number)
      .filter((child) => child > 0)
  } catch (error) {
    return unlessGone(error, [])
  }
}

/** Resolves with the first child that a process starts; gives up after 20 s. */
export async function firstChildOf(pid: number): Promise<number> {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const [first] = childrenOf(pid)
    if (first !== undefined) return first
    await sleep(10)
  }
  throw new Error(`Process ${pid} started no process within 20 s.`)
}

/** False as well for a process that has ended and that its parent has not taken note of. */
export function isAlive(pid: number): boolean {
  try {
    // The name, in brackets, may hold anything; the state is the field behind it.
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0]
    return state !== 'Z' && state !== 'X'
  } catch (error) {
    return unlessGone(error, false)
  }
}

function unlessGone<T>(error: unknown, fallback: T): T {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ESRCH') return fallback
  throw error
}
