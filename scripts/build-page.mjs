import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPnpm } from './run-pnpm.mjs'

/**
 * Builds the page that the server serves, unless it is built from these sources already. Says nothing unless it fails.
 *
 * @param {import('./run-stages.mjs').Project} project
 * @returns {Promise<number>} the exit code
 */
export async function buildPage({ root, env }) {
  const folder = join(root, 'node_modules', '.hornbench')
  mkdirSync(folder, { recursive: true })
  const logFile = join(folder, 'build.log')
  const log = openSync(logFile, 'w')
  const { code, interrupted } = await runPnpm(root, ['exec', 'turbo', 'run', 'build'], {
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  if (interrupted) return code || 1
  if (code !== 0) console.error(`${readFileSync(logFile, 'utf8')}\nThe page could not be built.`)
  return code
}
