import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { findGmsh } from './find-gmsh.mjs'
import { runChild } from './run-child.mjs'
import { runPnpm } from './run-pnpm.mjs'

/** @typedef {{ root: string, node: string, env: NodeJS.ProcessEnv }} Project the Node to use comes first on its PATH */

/**
 * Builds the page, type checks and lints every package, runs the checks of tools/checks and, when asked, all tests, for
 * which it finds a browser and a Gmsh. A stage that fails does not keep the later ones from running: one run shows everything that
 * is wrong.
 *
 * @param {Project} project
 * @param {{ withTests: boolean, testArgs: string[] }} options
 * @returns {Promise<number>} the exit code
 */
export async function runStages(project, { withTests, testArgs }) {
  const { root, node, env } = project
  const turbo = [
    'exec',
    'turbo',
    'run',
    'build',
    'typecheck',
    'lint',
    '--continue',
    '--output-logs=errors-only',
  ]
  const stages = {
    'build, typecheck and lint': () =>
      runPnpm(root, turbo, { env: { ...env, TURBO_TELEMETRY_DISABLED: '1' } }),
    checks: () => runChild(node, ['tools/checks/src/main.ts'], { cwd: root, env }),
  }

  const failed = []
  for (const [name, run] of Object.entries(stages)) {
    const { code, interrupted } = await run()
    if (interrupted) return code || 1
    if (code !== 0) failed.push(name)
  }
  const chromium = withTests ? await findChromium(project) : undefined
  if (withTests && chromium === undefined) failed.push('Chromium')
  const gmsh = withTests ? await findGmsh(project) : undefined
  if (withTests && gmsh === undefined) failed.push('Gmsh')
  const tests = withTests
    ? await runTests({ ...project, env: { ...env, CHROMIUM_PATH: chromium, GMSH_PATH: gmsh } }, testArgs)
    : undefined
  if (tests?.interrupted) return tests.code || 1

  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')} (see above).`)
  if (tests !== undefined) console.log(`${tests.passed} passed, ${tests.failed} failed`)
  return failed.length > 0 || (tests !== undefined && tests.failed > 0) ? 1 : 0
}

/**
 * @param {Project} project
 * @param {string[]} args
 */
async function runTests({ root, node, env }, args) {
  const folder = mkdtempSync(join(tmpdir(), 'hornbench-tests-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]
    const { code, interrupted } = await runChild(node, vitest, { cwd: root, env })
    return { code, interrupted, ...countTests(report, { code, isWhole: args.length === 0 }) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * A skipped test counts as failed, since it proves nothing, unless the user asked for some tests only. Whatever makes
 * vitest fail without a failed test, such as a file that does not load, counts as one.
 *
 * @param {string} report
 * @param {{ code: number, isWhole: boolean }} run
 */
function countTests(report, { code, isWhole }) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numTotalTests, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  const otherFailures = code !== 0 && numFailedTests === 0 ? 1 : 0
  const skipped = isWhole ? numTotalTests - numPassedTests - numFailedTests : 0
  return { passed: numPassedTests, failed: numFailedTests + skipped + otherFailures }
}
