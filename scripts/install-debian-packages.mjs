import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runChild } from './run-child.mjs'

/**
 * Installs packages where this is Debian and the user is root; elsewhere it changes nothing.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{ packages: string[], announcement: string }} what the announcement is printed on stderr
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installDebianPackages(env, { packages, announcement }) {
  const isRoot = process.getuid?.() === 0
  const hasInstaller = spawnSync('apt-get', ['--version'], { env }).status === 0
  if (!isRoot || !hasInstaller || !existsSync('/etc/debian_version')) return false

  console.error(announcement)
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  // A fresh container has no lists of packages, and old ones may name files that are gone.
  return (
    (await runInstaller(install, env)) ||
    ((await runInstaller(['update'], env)) && runInstaller(install, env))
  )
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runInstaller(args, env) {
  // Its stdout would come before the last line of a test run; stderr tells of progress and faults.
  const { code } = await runChild('apt-get', ['--quiet', ...args], {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return code === 0
}
