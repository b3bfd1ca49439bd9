import { readFileSync } from 'node:fs'

const MIB = 2 ** 20
const SAMPLE_MS = 250
/** What a garbage collector may put off. */
const MARGIN_BYTES = 48 * MIB
const MOST_GROWTH = 1.3

/** Samples the memory that a process holds, until it is stopped. Linux only. */
export function watchMemory(pid: number) {
  const samples: number[] = []
  const take = () => {
    const resident = readResident(pid)
    if (resident !== undefined) samples.push(resident)
  }
  const timer = setInterval(take, SAMPLE_MS)
  take()
  return {
    stop(): MemoryRecord {
      clearInterval(timer)
      return { samples }
    },
  }
}

export type MemoryRecord = { readonly samples: readonly number[] }

/** The most that was held in each third of the time. */
export function thirdsOf({ samples }: MemoryRecord): [first: number, middle: number, last: number] {
  const at = (share: number) => Math.round(samples.length * share)
  const most = (from: number, to: number) => Math.max(0, ...samples.slice(at(from), at(to)))
  return [most(0, 1 / 3), most(1 / 3, 2 / 3), most(2 / 3, 1)]
}

/** Whether the last third holds at most 1.3 times what the middle one does, and a margin. */
export function isFlat(record: MemoryRecord): boolean {
  const [, middle, last] = thirdsOf(record)
  return last <= MOST_GROWTH * middle + MARGIN_BYTES
}

function readResident(pid: number): number | undefined {
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kib === undefined ? undefined : Number(kib) * 1024
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
