import { posix } from 'node:path'
import type { CheckReport } from './check.ts'
import type { Repository } from './repository.ts'
import { dependenciesOf, listPackages, type Manifest, type WorkspacePackage } from './workspace-packages.ts'

const SCRIPTS = ['lint', 'test', 'typecheck']
const MAX_INDEX_LINES = 40

/**
 * Every package has the same shape: scripts, README, one short index. A dependency has one exact version throughout.
 */
export async function checkPackages(repository: Repository): Promise<CheckReport> {
  const packages = await listPackages(repository)
  const root = { folder: '.', manifest: JSON.parse(await repository.read('package.json')) as Manifest }
  const problems = [
    ...packages.flatMap(findManifestFaults),
    ...findMissingFiles(packages, repository.files),
    ...findVersionFaults([root, ...packages]),
  ]
  for (const index of repository.files.filter((file) => posix.basename(file) === 'index.ts')) {
    problems.push(...findIndexFaults(index, await repository.read(index), packages))
  }
  return { summary: `${packages.length} packages of the same shape`, problems }
}

function findManifestFaults({ folder, manifest }: WorkspacePackage): string[] {
  const file = `${folder}/package.json`
  const faults = SCRIPTS.filter((script) => manifest.scripts?.[script] === undefined).map(
    (script) => `${file}: has no script "${script}"`,
  )
  const name = `@hornbench/${posix.basename(folder)}`
  if (manifest.name !== name) faults.push(`${file}: is not named ${name}`)
  if (folder.startsWith('packages/') && manifest.exports !== './src/index.ts') {
    faults.push(`${file}: "exports" is not "./src/index.ts"`)
  }
  return faults
}

function findMissingFiles(packages: readonly WorkspacePackage[], files: readonly string[]): string[] {
  const wanted = packages.flatMap(({ folder }) => [
    ...(/^(?:apps|packages)\//.test(folder) ? [`${folder}/README.md`] : []),
    ...(folder.startsWith('packages/') ? [`${folder}/src/index.ts`] : []),
  ])
  return wanted.filter((file) => !files.includes(file)).map((file) => `${file}: is missing`)
}

function findIndexFaults(file: string, text: string, packages: readonly WorkspacePackage[]): string[] {
  if (!packages.some(({ folder }) => file === `${folder}/src/index.ts`)) {
    return [`${file}: a package has one index, in src; name this file after what it holds`]
  }
  const lines = text.trimEnd().split('\n').length
  return lines > MAX_INDEX_LINES ? [`${file}: ${lines} lines, more than ${MAX_INDEX_LINES}`] : []
}

function findVersionFaults(packages: readonly WorkspacePackage[]): string[] {
  const firstUse = new Map<string, { version: string; folder: string }>()
  return packages.flatMap(({ folder, manifest }) =>
    dependenciesOf(manifest).flatMap(([name, version]) => {
      const first = firstUse.get(name) ?? { version, folder }
      firstUse.set(name, first)
      const use = `${folder}/package.json: ${name} ${version}`
      if (!/^(?:workspace:\*|\d[\w.-]*)$/.test(version)) return [`${use}, which is not one exact version`]
      return first.version === version ? [] : [`${use}, but ${first.version} in ${first.folder}`]
    }),
  )
}
