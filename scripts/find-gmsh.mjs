import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebianPackages } from './install-debian-packages.mjs'

const NAME = 'gmsh'

/**
 * The Gmsh for the tests that run one: the program that GMSH_PATH names, one on the PATH, or Debian's, which is installed
 * where that is possible. Says on stderr which it took, or what to do.
 *
 * @param {Pick<import('./run-stages.mjs').Project, 'env'>} project
 * @returns {Promise<string | undefined>} its path; undefined when there is none
 */
export async function findGmsh({ env }) {
  const named = env.GMSH_PATH
  if (named) return take(named, 'GMSH_PATH') ?? refuse(`GMSH_PATH=${named} does not run.`)

  const there = takeFromPath(env, 'on the PATH')
  if (there) return there
  const announcement = 'Installing the Gmsh of Debian for the tests of the older API …'
  const isInstalled = await installDebianPackages(env, { packages: [NAME], announcement })
  const installed = isInstalled ? takeFromPath(env, 'the package of Debian, just installed') : undefined
  return installed ?? refuse('There is no Gmsh for the tests of the older API.')
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} origin
 */
function takeFromPath({ PATH = '' }, origin) {
  for (const folder of PATH.split(delimiter)) {
    const path = join(folder, NAME)
    const taken = folder !== '' && existsSync(path) ? take(path, origin) : undefined
    if (taken) return taken
  }
  return undefined
}

/**
 * @param {string} path
 * @param {string} origin
 */
function take(path, origin) {
  const { status, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  // Older ones print it on stderr.
  console.error(`Tests of the older API use Gmsh ${`${stdout}${stderr}`.trim()} at ${path} (${origin}).`)
  return path
}

/** @param {string} why @returns {undefined} */
function refuse(why) {
  console.error(`${why} Install Gmsh 4 (https://gmsh.info), or set GMSH_PATH to the program.`)
}
