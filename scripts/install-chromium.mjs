import { installDebianPackages } from './install-debian-packages.mjs'

/**
 * Installs Debian's Chromium where this is Debian and the user is root; elsewhere it changes nothing.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it was installed
 */
export function installChromium(env) {
  return installDebianPackages(env, {
    packages: ['chromium', 'fonts-liberation'],
    announcement: 'Installing the Chromium of Debian for the tests in the browser …',
  })
}
