import { readFileSync } from 'node:fs'

/** What the operating system says of a process. Linux only. */
type ProcessFacts = { state: string; cpuTicks: number }

/** `undefined` when there is no such process. */
function readProcess(pid: number): ProcessFacts | undefined {
  try {
    // The name, in brackets, may hold anything; the fields behind it are the 3rd, 4th …
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { state: fields[0] ?? '', cpuTicks: Number(fields[11]) + Number(fields[12]) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined
    throw error
  }
}

/** False as well for a process that has ended and waits for its parent to take note. */
export function isAlive(pid: number): boolean {
  const facts = readProcess(pid)
  return facts !== undefined && facts.state !== 'Z' && facts.state !== 'X'
}

/** User and system time that all threads of a process have had, in hundredths of a second. */
export function cpuTicks(pid: number): number {
  const facts = readProcess(pid)
  if (!facts) throw new Error(`There is no process ${pid}.`)
  return facts.cpuTicks
}
