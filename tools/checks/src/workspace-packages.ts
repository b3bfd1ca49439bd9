import { posix } from 'node:path'
import type { Repository } from './repository.ts'

/** A package of the workspace: a folder with a package.json, the root left out. */
export type WorkspacePackage = {
  /** Such as `packages/solver`. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The fields of package.json that the checks read. */
export type Manifest = {
  readonly name: string
  readonly exports?: unknown
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

export async function listPackages({ files, read }: Repository): Promise<WorkspacePackage[]> {
  const manifests = files.filter((file) => posix.basename(file) === 'package.json' && file !== 'package.json')
  return Promise.all(
    manifests.map(async (file) => ({
      folder: posix.dirname(file),
      manifest: JSON.parse(await read(file)) as Manifest,
    })),
  )
}

/** Name and version of everything that a manifest asks for. */
export function dependenciesOf({
  dependencies,
  devDependencies,
}: Manifest): [name: string, version: string][] {
  return [...Object.entries(dependencies ?? {}), ...Object.entries(devDependencies ?? {})]
}
