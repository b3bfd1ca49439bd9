import type { FailedRequest, FuzzRun } from './run-fuzz.ts'
import { isFlat, thirdsOf } from './watch-memory.ts'

const MIB = 2 ** 20
/** The database with some ten jobs, its log and its backups, with room for the largest requests. */
const MOST_FOLDER_BYTES = 256 * MIB

/** What is wrong with a run, in words; empty when nothing is. */
export function findFaults(run: FuzzRun): string[] {
  const { failed, logged, exitCode, mostFolderBytes } = run
  return [
    ...failed.slice(0, 20).map(describeFailed),
    ...(failed.length > 20 ? [`… ${failed.length - 20} more requests`] : []),
    ...logged.slice(0, 10).map((line) => `log: ${line.slice(0, 600)}`),
    ...(exitCode === 0 ? [] : [`the server ended with ${exitCode}`]),
    ...(isFlat(run.memory) ? [] : [`memory is not flat: ${describeMemory(run)}`]),
    ...(mostFolderBytes <= MOST_FOLDER_BYTES ? [] : [`the data folder grew to ${mostFolderBytes} bytes`]),
  ]
}

/** A table of what came of the requests of each kind, and the rest of what was measured. */
export function describeRun(run: FuzzRun): string {
  const rows = [...run.kinds].toSorted(byName).map(([kind, { count, slowestMs, statuses }]) => {
    const answers = [...statuses].toSorted(byName).map(([status, times]) => `${status} × ${times}`)
    return `${kind.padEnd(22)}${String(count).padStart(8)}${slowestMs.toFixed(0).padStart(9)} ms   ${answers.join(', ')}`
  })
  return [
    `${'kind'.padEnd(22)}${'requests'.padStart(8)}${'slowest'.padStart(12)}   answers`,
    ...rows,
    '',
    `${run.count} requests with seed ${run.seed} in ${run.seconds.toFixed(0)} s: ${(run.count / run.seconds).toFixed(0)} a second`,
    `memory: ${describeMemory(run)}`,
    `data folder: at most ${(run.mostFolderBytes / MIB).toFixed(0)} MiB`,
  ].join('\n')
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other)
}

function describeMemory({ memory }: FuzzRun): string {
  const [first, middle, last] = thirdsOf(memory).map((bytes) => `${(bytes / MIB).toFixed(0)} MiB`)
  return `at most ${first}, ${middle} and ${last} in the thirds of the run`
}

function describeFailed({ outcome: { request }, why }: FailedRequest): string {
  const start = request.bytes.toString('latin1', 0, 200)
  return `#${request.index} (${request.kind}): ${why} to ${JSON.stringify(start)}`
}
