import { checkBoundaries, openRepository, PACKAGE_TABLE } from '@hornbench/checks'
import { describe, expect, test } from 'vitest'
import {
  createThrowawayRepository,
  dependingOn,
  type Files,
  manifestOf,
  problemsOf,
} from './throwaway-repository.ts'

const SOLVER = 'packages/solver/src/describe.ts'
const MESH = 'packages/surface-mesh/src/describe.ts'

async function violations(changes: Files): Promise<string> {
  return (await problemsOf(checkBoundaries, changes)).join('\n')
}

describe('import boundaries', () => {
  test('a repository with only allowed imports passes, and its imports were read', async () => {
    await using repository = await createThrowawayRepository()
    const { problems, summary } = await checkBoundaries(await openRepository(repository.root))

    expect(problems).toEqual([])
    // Each package of the throwaway repository has an index that imports the other file.
    const acrossPackages = PACKAGE_TABLE.flatMap(({ mayImport }) =>
      mayImport === 'everything' ? [] : mayImport,
    )
    const modules = 2 * PACKAGE_TABLE.length
    const imports = PACKAGE_TABLE.length + acrossPackages.length
    expect(summary).toBe(`${modules} modules, ${imports} imports, no violation`)
  })

  test('a check that saw no source fails', async () => {
    await using repository = await createThrowawayRepository()
    const blind = { ...(await openRepository(repository.root)), files: [] }

    expect((await checkBoundaries(blind)).problems[0]).toBe('no source was read')
  })

  test('a source whose imports were not read fails', async () => {
    await using repository = await createThrowawayRepository({
      [MESH]: "export const describe = (): string => ''\n",
    })
    const { read, ...opened } = await openRepository(repository.root)
    // As if the file on disk had this import, and dependency-cruiser had missed it.
    const withImport = async (file: string) => (file === MESH ? importing('./other.ts') : read(file))

    expect((await checkBoundaries({ ...opened, read: withImport })).problems).toEqual([
      `${MESH}: its imports were not read; is TypeScript 6 there for dependency-cruiser?`,
    ])
  })

  test('an import that the table does not list is refused', async () => {
    const found = await violations({
      'packages/solver/package.json': manifestOf('packages/solver', {
        dependencies: dependingOn('packages/surface-mesh', 'packages/waveguide'),
      }),
      [SOLVER]: importing('@hornbench/surface-mesh', '@hornbench/waveguide'),
    })

    expect(found).toBe(
      `${SOLVER}: the import of packages/waveguide/src/index.ts is not an import that packages/solver may have`,
    )
  })

  test('a type import is an import', async () => {
    const found = await violations({
      'packages/surface-mesh/package.json': manifestOf('packages/surface-mesh', {
        dependencies: dependingOn('packages/solver'),
      }),
      [MESH]:
        "import type { describe as other } from '@hornbench/solver'\n\nexport const describe: typeof other = () => ''\n",
    })

    expect(found).toContain('is not an import that packages/surface-mesh may have')
  })

  test('an import past the index of a package is refused', async () => {
    expect(await violations({ [SOLVER]: importing('../../surface-mesh/src/describe.ts') })).toContain(
      'reaches past the index of another package',
    )
  })

  test('an import of an index by its path is refused', async () => {
    expect(await violations({ [SOLVER]: importing('../../surface-mesh/src/index.ts') })).toContain(
      'imports another package by its path instead of its name',
    )
  })

  test('a cycle of values is refused', async () => {
    const found = await violations({
      [MESH]: importing('./other.ts'),
      'packages/surface-mesh/src/other.ts': importing('./describe.ts'),
    })

    expect(found).toContain('closes an import cycle')
  })

  test('a cycle of types only is allowed', async () => {
    const found = await violations({
      [MESH]:
        "import { other } from './other.ts'\n\nexport function describe(): string {\n  return other('')\n}\n",
      'packages/surface-mesh/src/other.ts':
        "import type { describe } from './describe.ts'\n\nexport const other = (text: ReturnType<typeof describe>) => text\n",
    })

    expect(found).toBe('')
  })

  test.each(['node:fs', 'zod'])('the numeric packages import no %s', async (name) => {
    expect(await violations({ [MESH]: importing(name) })).toContain('packages/surface-mesh stands alone')
  })

  test('the tests of the numeric packages may import Node built-ins', async () => {
    expect(await violations({ 'packages/surface-mesh/src/describe.test.ts': importing('node:fs') })).toBe('')
  })

  test('an import that leads nowhere is refused', async () => {
    expect(await violations({ [MESH]: importing('./gone.ts') })).toContain('is not found')
  })

  test('an npm package that package.json does not name is refused', async () => {
    expect(await violations({ 'apps/cli/src/describe.ts': importing('zod') })).toContain('zod is not found')
  })

  test('a tool of the root is refused outside tests', async () => {
    expect(await violations({ 'apps/cli/src/describe.ts': importing('vitest') })).toContain(
      'is a development dependency, which only tests may import',
    )
  })

  test('a dependency that no source imports is refused', async () => {
    const importsNothing = "export const describe = (): string => ''\n"
    expect(await violations({ 'packages/waveguide/src/describe.ts': importsNothing })).toBe(
      'packages/waveguide/package.json: @hornbench/surface-mesh is a dependency, but no import leads to it',
    )
  })

  test('a package without a row in the table is refused', async () => {
    expect(await violations({ 'packages/extra/package.json': manifestOf('packages/extra') })).toBe(
      'packages/extra: has no row in the package table',
    )
  })
})

/** A source that imports everything from each module and exports `describe`. */
function importing(...modules: string[]): string {
  const imports = modules.map((module, index) => `import * as part${index} from '${module}'\n`)
  const parts = modules.map((_, index) => `part${index}`)
  return `${imports.join('')}\nexport const describe = (): string => String([${parts.join(', ')}])\n`
}
