import { checkFileNames, checkFileSizes, checkMarks, checkPackages } from '@hornbench/checks'
import { describe, expect, test } from 'vitest'
import { type Files, manifestOf, problemsOf } from './throwaway-repository.ts'

const SOLVER = 'packages/solver'

function linesOfCode(count: number): string {
  return "export const line = 'code'\n".repeat(count)
}

describe('names of files and folders', () => {
  test('the clean repository passes', async () => {
    expect(await problemsOf(checkFileNames)).toEqual([])
  })

  test.each(['utils.ts', 'mesh-helpers.ts', 'types.ts', 'lib/read-mesh.ts'])(
    '%s says nothing',
    async (name) => {
      const problems = await problemsOf(checkFileNames, { [`${SOLVER}/src/${name}`]: '' })
      expect(problems).toEqual([expect.stringMatching(/says nothing/)])
    },
  )

  test.each(['readMesh.ts', 'ReadMesh.ts', 'read_mesh.ts'])('%s is not in kebab-case', async (name) => {
    const problems = await problemsOf(checkFileNames, { [`${SOLVER}/src/${name}`]: '' })
    expect(problems).toEqual([`${SOLVER}/src/${name}: is not in kebab-case`])
  })

  test('a file that git ignores is not looked at', async () => {
    expect(await problemsOf(checkFileNames, { 'out/Some_Result.json': '{}' })).toEqual([])
  })
})

describe('sizes of files', () => {
  test('the clean repository passes, and 400 lines are allowed', async () => {
    expect(await problemsOf(checkFileSizes, { [`${SOLVER}/src/long.ts`]: linesOfCode(400) })).toEqual([])
  })

  test('401 lines are too many', async () => {
    expect(await problemsOf(checkFileSizes, { [`${SOLVER}/src/long.ts`]: linesOfCode(401) })).toEqual([
      `${SOLVER}/src/long.ts: 401 lines, more than 400; split it by what it does`,
    ])
  })

  test('a package whose median file has more than 80 lines is refused, and its tests do not help', async () => {
    const names = ['one', 'two', 'three', 'four']
    const long = Object.fromEntries(names.map((name) => [`${SOLVER}/src/${name}.ts`, linesOfCode(81)]))
    const tests = Object.fromEntries(names.map((name) => [`${SOLVER}/src/${name}.test.ts`, linesOfCode(1)]))

    expect(await problemsOf(checkFileSizes, { ...long, ...tests })).toEqual([
      `${SOLVER}: half of its files have 81 lines or more; aim at 80`,
    ])
  })
})

describe('the shape of packages', () => {
  test('the clean repository passes', async () => {
    expect(await problemsOf(checkPackages)).toEqual([])
  })

  test.each<[what: string, changes: Files, problem: RegExp]>([
    [
      'a missing script',
      { [`${SOLVER}/package.json`]: manifestOf(SOLVER, { scripts: {} }) },
      /has no script "lint"/,
    ],
    [
      'another name',
      { [`${SOLVER}/package.json`]: manifestOf(SOLVER, { name: 'solver' }) },
      /is not named @hornb/,
    ],
    [
      'a deep export',
      { [`${SOLVER}/package.json`]: manifestOf(SOLVER, { exports: './src/x.ts' }) },
      /"exports"/,
    ],
    [
      'a version range',
      { [`${SOLVER}/package.json`]: requiringZod('^4.6.7') },
      /zod \^4\.6\.7, which is not one exact version/,
    ],
    ['an index with 41 lines', { [`${SOLVER}/src/index.ts`]: linesOfCode(41) }, /41 lines, more than 40/],
    ['a second index', { [`${SOLVER}/src/kernels/index.ts`]: linesOfCode(1) }, /has one index/],
  ])('%s is refused', async (_what, changes, problem) => {
    expect((await problemsOf(checkPackages, changes))[0]).toMatch(problem)
  })

  test('a package without a README is refused', async () => {
    const changes = { 'packages/extra/package.json': manifestOf('packages/extra') }
    expect(await problemsOf(checkPackages, changes)).toContain('packages/extra/README.md: is missing')
  })

  test('two versions of one dependency are refused', async () => {
    const changes = {
      'packages/compute/package.json': requiringZod('4.6.7', 'packages/compute'),
      'tests/package.json': requiringZod('4.0.0', 'tests'),
    }
    expect(await problemsOf(checkPackages, changes)).toEqual([
      'tests/package.json: zod 4.0.0, but 4.6.7 in packages/compute',
    ])
  })
})

describe('marks in code', () => {
  // Put together here, so that this file has no such marks itself.
  const todo = ['TO', 'DO'].join('')
  const disable = ['oxlint', 'disable-next-line'].join('-')

  test.each([`// ${todo} make it faster`, `// ${disable} no-shadow`])('"%s" is refused', async (line) => {
    const problems = await problemsOf(checkMarks, { [`${SOLVER}/src/describe.ts`]: `${line}\n` })
    expect(problems).toEqual([expect.stringMatching(/describe\.ts:1: /)])
  })

  test.each([`// ${todo} #42: make it faster`, `// ${disable} no-shadow -- the formula calls both x`])(
    '"%s" passes',
    async (line) => {
      expect(await problemsOf(checkMarks, { [`${SOLVER}/src/describe.ts`]: `${line}\n` })).toEqual([])
    },
  )
})

function requiringZod(version: string, folder = SOLVER): string {
  return manifestOf(folder, { dependencies: { zod: version } })
}
