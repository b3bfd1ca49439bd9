// The one entry behind the scripts of package.json (`npm test`, `npm run solve` …): it installs what is missing,
// finds a Node that is new enough and runs the command with it. An old system Node may start it, so these scripts are
// plain JavaScript for Node 18 without dependencies.
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage } from './build-page.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { findChromium } from './find-chromium.mjs'
import { findNode } from './find-node.mjs'
import { runChild } from './run-child.mjs'
import { runStages } from './run-stages.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = '', ...args] = process.argv.slice(2)

process.exitCode = await main()

/** @returns {Promise<number>} the exit code */
async function main() {
  // Programs read what a solve prints on stderr: one line, or nothing.
  const announce = command !== 'solve' || process.stderr.isTTY
  const installed = await ensureInstalled(root, { announce })
  if (installed !== 0) return installed

  const node = findNode(root)
  if (node === undefined) {
    console.error(`Hornbench needs Node 24 or newer; this is ${process.version}. Install it and try again.`)
    return 1
  }
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const project = { root, node, env }

  switch (command) {
    case 'setup':
      return 0
    case 'start': {
      const built = await buildPage(project)
      return built === 0 ? runCached(project, ['apps/server/src/main.ts', ...args], root) : built
    }
    case 'check':
    case 'test':
      return runStages(project, { withTests: command === 'test', testArgs: args })
    case 'format':
      return runNode(
        project,
        ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'],
        root,
      )
    case 'solve':
    case 'demo':
      // Paths in the arguments are meant from where the user stands; npm itself moves to the root of the project.
      return runCached(
        project,
        ['apps/cli/src/main.ts', command, ...args],
        process.env.INIT_CWD ?? process.cwd(),
      )
    case 'bench:jobs':
      return runNode(project, ['tests/benchmarks/jobs.ts'], root)
    case 'bench:axisymmetric':
      return runNode(project, ['tests/benchmarks/axisymmetric.ts'], root)
    case 'bench:http':
      return runNode(project, ['tests/benchmarks/http.ts'], root)
    case 'bench:solver':
      return runNode(project, ['tests/benchmarks/solver.ts'], root)
    case 'bench:web':
      return runInBrowser(project, 'tests/benchmarks/web.ts')
    case 'screenshots':
      return runInBrowser(project, 'tests/e2e/take-screenshots.ts')
    case 'kernels':
      return runNode(project, ['tools/checks/src/write-kernels.ts'], root)
    case 'validate':
      return runNode(project, ['tests/validation/main.ts', ...args], root)
    case 'replay':
      return runNode(project, ['tests/legacy-compat/print-replay.ts'], root)
    case 'fuzz':
      return runNode(project, ['tests/fuzz/main.ts', ...args], root)
    default:
      console.error(
        `There is no command "${command}". Commands: setup, start, test, check, format, solve, demo, screenshots, bench:jobs, bench:http, bench:web, bench:solver, bench:axisymmetric, validate, replay, fuzz, kernels.`,
      )
      return 1
  }
}

/**
 * Runs a program that opens the built page in a browser.
 *
 * @param {import('./run-stages.mjs').Project} project
 * @param {string} program relative to the root
 */
async function runInBrowser(project, program) {
  const built = await buildPage(project)
  if (built !== 0) return built
  const chromium = await findChromium(project)
  if (chromium === undefined) return 1
  return runNode({ ...project, env: { ...project.env, CHROMIUM_PATH: chromium } }, [program], root)
}

/**
 * @param {import('./run-stages.mjs').Project} project
 * @param {string[]} programAndArgs the program relative to the root
 * @param {string} cwd
 */
async function runNode({ node, env }, [program = '', ...rest], cwd) {
  return (await runChild(node, [join(root, program), ...rest], { cwd, env })).code
}

/**
 * `runNode` for what is started often: its code is kept compiled.
 *
 * @type {typeof runNode}
 */
async function runCached({ node, env }, [program = '', ...rest], cwd) {
  const cache = new URL('./compile-cache.mjs', import.meta.url).href
  return (await runChild(node, ['--import', cache, join(root, program), ...rest], { cwd, env })).code
}
