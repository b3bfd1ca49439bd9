import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeInstallTurn } from './install-turn.mjs'
import { runPnpm } from './run-pnpm.mjs'

/** Folders whose sub-folders are packages; the same as in pnpm-workspace.yaml. */
const PACKAGE_FOLDERS = ['apps', 'packages', 'tools']

/**
 * Installs the dependencies unless the lockfile and the manifests are those of the last install. Says nothing on
 * stdout: that belongs to the command which follows.
 *
 * @param {string} root
 * @param {{ announce: boolean }} options whether to say on stderr that an install begins
 * @returns {Promise<number>} the exit code of the install
 */
export async function ensureInstalled(root, { announce }) {
  const folder = join(root, 'node_modules', '.hornbench')
  const stamp = join(folder, 'installed')
  const wanted = hashOfManifests(root)
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isInstalled()) return 0

  mkdirSync(folder, { recursive: true })
  const endTurn = await takeInstallTurn(folder)
  try {
    if (isInstalled()) return 0
    if (announce) console.error('Installing dependencies …')
    const code = await install(root, join(folder, 'install.log'))
    if (code === 0) writeFileSync(stamp, wanted)
    return code
  } finally {
    endTurn()
  }
}

/**
 * @param {string} root
 * @param {string} logFile gets what pnpm prints; shown only when it fails
 */
async function install(root, logFile) {
  const log = openSync(logFile, 'w')
  // Without CI, pnpm may ask before it replaces a node_modules folder that another tool made.
  const env = { ...process.env, CI: 'true' }
  const { code, interrupted } = await runPnpm(root, ['install', '--frozen-lockfile'], {
    env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  if (interrupted) return code || 1
  if (code !== 0) console.error(`${readFileSync(logFile, 'utf8')}\nThe dependencies could not be installed.`)
  return code
}

/** @param {string} root */
function hashOfManifests(root) {
  const packages = PACKAGE_FOLDERS.flatMap((folder) => subFolders(root, folder))
  const manifests = ['', 'tests', 'examples/typed-client', ...packages].map((folder) =>
    join(folder, 'package.json'),
  )
  // The platform is in it because a checkout may be shared with a container of another kind.
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} folder
 */
function subFolders(root, folder) {
  return readdirSync(join(root, folder)).map((name) => join(folder, name))
}
