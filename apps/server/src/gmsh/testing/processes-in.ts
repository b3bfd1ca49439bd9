import { readdirSync, readlinkSync } from 'node:fs'

/** The processes of this machine that stand in a folder or below it. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      // It has ended meanwhile, or is not ours.
      return false
    }
  })
}
