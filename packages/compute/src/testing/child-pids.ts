import { readdirSync, readFileSync } from 'node:fs'

/** The child processes of a process, this one by default, as the operating system sees them. Linux only. */
export function childPids(parentPid: number = process.pid): number[] {
  const tasks = `/proc/${parentPid}/task`
  return readdirSync(tasks)
    .flatMap((task) => readFileSync(`${tasks}/${task}/children`, 'utf8').split(' '))
    .map(Number)
    .filter((pid) => pid > 0)
}

/** Resolves with the first child that was not there before; gives up after 10 s. */
export async function nextChildPid(known: readonly number[]): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const fresh = childPids().find((pid) => !known.includes(pid))
    if (fresh !== undefined) return fresh
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('No child process was started within 10 s.')
}
