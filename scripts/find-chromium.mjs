import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installChromium } from './install-chromium.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** @typedef {{ path: string, origin: string }} Candidate */

/**
 * The Chromium for the tests in the browser: the one that CHROMIUM_PATH names, one on the PATH, the one that Playwright
 * has downloaded, or Debian's, which is installed where that is possible. Says on stderr which it took, or what to do.
 *
 * @param {import('./run-stages.mjs').Project} project
 * @returns {Promise<string | undefined>} its path; undefined when there is none
 */
export async function findChromium(project) {
  const { env } = project
  const named = env.CHROMIUM_PATH
  if (named)
    return take({ path: named, origin: 'CHROMIUM_PATH' }) ?? refuse(`CHROMIUM_PATH=${named} does not run.`)

  const there = [...onPath(env), ...downloadedByPlaywright(project)]
  for (const candidate of there) {
    const path = take(candidate)
    if (path) return path
  }
  if (await installChromium(env)) {
    for (const { path } of onPath(env)) {
      const taken = take({ path, origin: 'the package of Debian, just installed' })
      if (taken) return taken
    }
  }
  return refuse('There is no Chromium for the tests in the browser.')
}

/** @param {Candidate} candidate Not every file of the name is a browser: Ubuntu has one that asks for a snap. */
function take({ path, origin }) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  console.error(`Tests in the browser use ${stdout.trim()} at ${path} (${origin}).`)
  return path
}

/** @param {string} why @returns {undefined} */
function refuse(why) {
  console.error(`${why} Install Chromium or Chrome, or set CHROMIUM_PATH to the program.`)
}

/** @param {NodeJS.ProcessEnv} env @returns {Candidate[]} */
function onPath({ PATH = '' }) {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, origin: 'on the PATH' }))
}

/**
 * Playwright is asked by the Node of the project, because this one may be too old for it.
 *
 * @param {import('./run-stages.mjs').Project} project
 * @returns {Candidate[]}
 */
function downloadedByPlaywright({ root, node }) {
  const program = "require('playwright-core').chromium.executablePath()"
  const { status, stdout } = spawnSync(node, ['--print', program], {
    cwd: join(root, 'tests'),
    encoding: 'utf8',
  })
  const path = status === 0 ? stdout.trim() : ''
  return existsSync(path) ? [{ path, origin: 'downloaded by Playwright' }] : []
}
