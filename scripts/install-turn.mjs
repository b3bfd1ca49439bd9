import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until no other process installs into this checkout, and takes the turn. Returns the function that ends it.
 *
 * A turn is a numbered file that holds the id of its process. The highest number counts, as long as its process lives;
 * a turn whose process was killed stays behind and the next one takes the number after it. Removing it instead could
 * remove the turn of a process that was quicker.
 *
 * @param {string} folder
 */
export async function takeInstallTurn(folder) {
  const draft = join(folder, `draft-${process.pid}`)
  writeFileSync(draft, String(process.pid))
  try {
    for (let isWaiting = false; ; isWaiting = true) {
      const number = Math.max(0, ...turnsIn(folder))
      const last = join(folder, `turn-${number}`)
      const next = join(folder, `turn-${number + 1}`)
      // The link appears with its content and fails where the name is taken: two processes can't both get it.
      if (!isHeld(last) && tryLink(draft, next)) return () => rmSync(next)
      if (!isWaiting) console.error(`Waiting for another install to end. If there is none, delete ${last}`)
      await sleep(100)
    }
  } finally {
    rmSync(draft)
  }
}

/** @param {string} folder */
function turnsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^turn-\d+$/.test(name))
    .map((name) => Number(name.slice('turn-'.length)))
}

/** @param {string} turn */
function isHeld(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0)
    return true
  } catch (error) {
    // Neither ENOENT (the turn has ended) nor ESRCH (its process is gone): it runs, under another user.
    return errorCode(error) === 'EPERM'
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function tryLink(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {unknown} error */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
