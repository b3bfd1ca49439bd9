import type { CheckReport } from '../check.ts'
import type { Repository } from '../repository.ts'
import { dependenciesOf, listPackages, type WorkspacePackage } from '../workspace-packages.ts'
import { forbiddenImports } from './forbidden-imports.ts'
import { type ImportGraph, isWorkspaceSource, readImportGraph } from './import-graph.ts'
import { PACKAGE_TABLE } from './package-table.ts'

const IMPORT = /^(?:(?:import|export) .*|\} )from '/m

/** Every import across packages is one that the table allows, and there is no cycle. */
export async function checkBoundaries(repository: Repository): Promise<CheckReport> {
  const packages = await listPackages(repository)
  const graph = await readImportGraph(repository, forbiddenImports(PACKAGE_TABLE))
  const sources = repository.files.filter(isWorkspaceSource)
  const unread = sources.length === 0 ? ['no source was read'] : await findUnreadSources(repository, graph)
  return {
    summary: `${sources.length} modules, ${graph.imports.length} imports, no violation`,
    problems: [
      ...unread,
      ...findTableGaps(packages),
      ...findUnusedPackages(packages, graph),
      ...graph.violations.map(({ rule, from, to }) => `${from}: the import of ${to} ${rule}`),
    ],
  }
}

/** dependency-cruiser passes when it can't read TypeScript at all: it reports no modules, and no violation. */
async function findUnreadSources({ files, read }: Repository, graph: ImportGraph): Promise<string[]> {
  const importers = new Set(graph.imports.map(({ from }) => from))
  const problems = files.filter(isWorkspaceSource).map(async (source) => {
    const isRead = graph.modules.has(source) && (importers.has(source) || !IMPORT.test(await read(source)))
    return isRead
      ? []
      : [`${source}: its imports were not read; is TypeScript 6 there for dependency-cruiser?`]
  })
  return (await Promise.all(problems)).flat()
}

function findTableGaps(packages: readonly WorkspacePackage[]): string[] {
  const folders = packages.map(({ folder }) => folder)
  const rows = PACKAGE_TABLE.map(({ folder }) => folder)
  return [
    ...folders
      .filter((folder) => !rows.includes(folder))
      .map((folder) => `${folder}: has no row in the package table`),
    ...rows
      .filter((row) => !folders.includes(row))
      .map((row) => `${row}: is in the package table but does not exist`),
  ]
}

/**
 * A package that a manifest names and no source imports. It also proves that imports across packages were followed to
 * real files: an edge that is missing from the graph shows up here.
 */
function findUnusedPackages(packages: readonly WorkspacePackage[], { imports }: ImportGraph): string[] {
  const folderOf = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]))
  return packages.flatMap(({ folder, manifest }) =>
    dependenciesOf(manifest)
      .map(([name]) => ({ name, target: folderOf.get(name) }))
      .filter(({ target }) => target !== undefined && !hasImport(imports, folder, target))
      .map(({ name }) => `${folder}/package.json: ${name} is a dependency, but no import leads to it`),
  )
}

function hasImport(imports: ImportGraph['imports'], fromFolder: string, toFolder: string): boolean {
  return imports.some(({ from, to }) => from.startsWith(`${fromFolder}/`) && to.startsWith(`${toFolder}/`))
}
