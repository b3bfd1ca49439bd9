import { closeSync, openSync, writeSync } from 'node:fs'

const PAGE_BYTES = 4096

/** Overwrites the second to fifth page of a database that nobody has open: there begin its first tables. */
export function damageFile(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4 * PAGE_BYTES, 0x5a), 0, 4 * PAGE_BYTES, PAGE_BYTES)
  closeSync(handle)
}
