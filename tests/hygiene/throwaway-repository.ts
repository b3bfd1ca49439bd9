import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Check, openRepository, PACKAGE_TABLE } from '@hornbench/checks'

const REAL_ROOT = dirname(dirname(import.meta.dirname))

/** The settings that a check reads from the root of the repository. */
const SETTINGS = [
  '.gitignore',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'knip.json',
  'package.json',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'tsconfig.numerics.json',
]

/** Contents of files by their path; what is not here is as in the clean repository. */
export type Files = Readonly<Record<string, string>>

export type ThrowawayRepository = AsyncDisposable & { readonly root: string }

/**
 * A small repository in a temporary folder: every package of the table with one source file, and the settings of this
 * repository. All checks pass on it, until `changes` break a rule.
 */
export async function createThrowawayRepository(changes: Files = {}): Promise<ThrowawayRepository> {
  const root = await mkdtemp(join(tmpdir(), 'hornbench-hygiene-'))
  const files: Files = { ...cleanFiles(), ...changes }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  for (const name of SETTINGS) await cp(join(REAL_ROOT, name), join(root, name))
  await symlink(join(REAL_ROOT, 'node_modules'), join(root, 'node_modules'))
  await linkDependencies(root, files)
  await promisify(execFile)('git', ['init', '--quiet'], { cwd: root })
  // The pattern of .gitignore is for folders, and this one is a link.
  await writeFile(join(root, '.git', 'info', 'exclude'), 'node_modules\n')
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

/** What a check has to say about the clean repository with these changes. */
export async function problemsOf(check: Check, changes: Files = {}): Promise<readonly string[]> {
  await using repository = await createThrowawayRepository(changes)
  const { problems } = await check(await openRepository(repository.root))
  return problems
}

/** The package.json of a package of the clean repository, with fields replaced. */
export function manifestOf(folder: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const scripts = { typecheck: 'tsc --noEmit', lint: 'oxlint .', test: 'vitest run' }
  const manifest = { name: nameOf(folder), exports: './src/index.ts', scripts, ...fields }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** A `dependencies` field that names packages of the workspace. */
export function dependingOn(...folders: string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(folders.map((folder) => [nameOf(folder), 'workspace:*']))
}

function cleanFiles(): Files {
  const packages = PACKAGE_TABLE.map(({ folder, mayImport }) =>
    cleanPackage(folder, mayImport === 'everything' ? [] : mayImport),
  )
  return Object.fromEntries(packages.flatMap((files) => Object.entries(files)))
}

/** A package with one function, which calls those of the packages it may import. */
function cleanPackage(folder: string, imported: readonly string[]): Files {
  const base = folder.startsWith('packages/') && folder !== 'packages/compute' ? 'numerics' : 'base'
  const up = folder.replace(/[^/]+/g, '..')
  const imports = imported.map((other) => `import { describe as ${wordOf(other)} } from '${nameOf(other)}'\n`)
  const calls = imported.map((other) => `  words.push(${wordOf(other)}())\n`)
  return {
    [`${folder}/package.json`]: manifestOf(folder, { dependencies: dependingOn(...imported) }),
    [`${folder}/tsconfig.json`]: `{ "extends": "${up}/tsconfig.${base}.json", "include": ["src"] }\n`,
    [`${folder}/README.md`]: `# ${wordOf(folder)}\n`,
    [`${folder}/src/index.ts`]: "export { describe } from './describe.ts'\n",
    [`${folder}/src/describe.ts`]: [
      ...imports,
      ...(imports.length > 0 ? ['\n'] : []),
      `export function describe(): string {\n  const words = ['${wordOf(folder)}']\n`,
      ...calls,
      "  return words.join(' ')\n}\n",
    ].join(''),
  }
}

/** Links what each package.json asks for of the workspace, as pnpm does. */
async function linkDependencies(root: string, files: Files): Promise<void> {
  const folders = new Map(PACKAGE_TABLE.map(({ folder }) => [nameOf(folder), folder]))
  for (const { folder } of PACKAGE_TABLE) {
    const manifest = JSON.parse(files[`${folder}/package.json`] ?? '{}') as { dependencies?: Files }
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const target = folders.get(name)
      if (target === undefined) continue
      const link = join(root, folder, 'node_modules', name)
      await mkdir(dirname(link), { recursive: true })
      await symlink(join(root, target), link)
    }
  }
}

function nameOf(folder: string): string {
  return `@hornbench/${folder.split('/').at(-1)}`
}

/** A name for the package in code. */
function wordOf(folder: string): string {
  return (folder.split('/').at(-1) ?? '').replaceAll('-', '')
}
