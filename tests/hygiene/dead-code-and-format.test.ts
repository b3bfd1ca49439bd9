import { checkDeadCode, checkFormat } from '@hornbench/checks'
import { describe, expect, test } from 'vitest'
import { dependingOn, manifestOf, problemsOf } from './throwaway-repository.ts'

describe('dead code', () => {
  test('the clean repository passes', async () => {
    expect(await problemsOf(checkDeadCode)).toEqual([])
  })

  test('a file, an export and a dependency that nobody uses are found', async () => {
    const problems = await problemsOf(checkDeadCode, {
      'packages/solver/src/forgotten.ts': "export const forgotten = 'file'\n",
      'packages/surface-mesh/src/describe.ts': [
        "export const forgottenExport = 'export'\n",
        "export function describe(): string {\n  return ''\n}\n",
      ].join('\n'),
      'packages/waveguide/package.json': manifestOf('packages/waveguide', {
        dependencies: { ...dependingOn('packages/surface-mesh'), zod: '4.6.7' },
      }),
    })

    const report = problems.join('\n')
    expect(report).toMatch(/^packages\/solver\/src\/forgotten\.ts$/m)
    expect(report).toMatch(/^forgottenExport /m)
    expect(report).toMatch(/^zod +packages\/waveguide\/package\.json/m)
  })
})

describe('format', () => {
  test('the clean repository passes', async () => {
    expect(await problemsOf(checkFormat)).toEqual([])
  })

  test('a file that prettier would write otherwise is found, unless it is ignored', async () => {
    const problems = await problemsOf(checkFormat, {
      'packages/solver/src/describe.ts': 'export const describe = "double quotes";\n',
      'tests/fixtures/data.json': '{"no":"spaces"}\n',
    })

    expect(problems).toEqual(['packages/solver/src/describe.ts: run npm run format'])
  })
})
