import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { GmshLimits } from './gmsh-limits.ts'

const LOOK_MS = 250
const KIB = 1024

type Options = {
  readonly pid: number | undefined
  readonly folder: string
  readonly limits: GmshLimits
  /** Where this is there, the system watches the memory. */
  readonly prlimit: string | undefined
  readonly onExcess: (why: 'memory' | 'size') => void
}

/**
 * Looks from time to time at what a program uses: the files of its folder together, and its memory where the system does
 * not limit that. On Windows memory is not looked at.
 */
export function watchUse({ pid, folder, limits, prlimit, onExcess }: Options): Disposable {
  let isLooking = false

  async function look(): Promise<void> {
    if ((await folderBytes(folder)) > 2 * limits.fileBytes) onExcess('size')
    if (prlimit === undefined && pid !== undefined && (await residentBytes(pid)) > limits.memoryBytes) {
      onExcess('memory')
    }
  }

  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look().finally(() => (isLooking = false))
  }, LOOK_MS)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** A folder or a file that goes while it is looked at counts as empty. */
async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** 0 where nobody can tell. */
async function residentBytes(pid: number): Promise<number> {
  if (process.platform === 'win32') return 0
  const kib =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/status`, 'utf8').then((status) => /^VmRSS:\s*(\d+)/m.exec(status)?.[1])
      : promisify(execFile)('/bin/ps', ['-o', 'rss=', '-p', String(pid)]).then(({ stdout }) => stdout)
  return kib.then(
    (text) => Number(text ?? 0) * KIB,
    () => 0,
  )
}
