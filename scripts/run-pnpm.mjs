import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './run-child.mjs'

/**
 * Runs the pnpm that package.json pins. It need not be installed: npx fetches it, and its binary runs beside any Node.
 *
 * @param {string} root
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function runPnpm(root, args, options) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // On Windows npx is a .cmd file, which only a shell can start. Elsewhere, detached: npx does not hand on signals.
  const isWindows = process.platform === 'win32'
  const platform = { shell: isWindows, detached: !isWindows }
  return runChild('npx', ['--yes', packageManager, ...args], { cwd: root, ...platform, ...options })
}
