import { describe, expect, test } from 'vitest'
import { createThrowawayProject, type Ended } from './throwaway-project.ts'

type Report = {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly numFailedTests: number
}

const THREE_PASSED: Report = { numTotalTests: 3, numPassedTests: 3, numFailedTests: 0 }

/** Stands in for vitest: leaves a report, if any, and ends with an exit code. */
function fakeVitest(report: Report | undefined, exitCode: number): string {
  return `
    import { writeFileSync } from 'node:fs'
    const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).slice(18)
    const report = ${JSON.stringify(report) ?? 'undefined'}
    if (report !== undefined) writeFileSync(file, JSON.stringify(report))
    process.exitCode = ${exitCode}`
}

type Outcome = { report?: Report; exitCode?: number; args?: string[]; broken?: string }

async function runTests({
  report,
  exitCode = 0,
  args = [],
  broken,
}: Outcome): Promise<Ended & { last: string }> {
  await using project = await createThrowawayProject()
  await project.write('node_modules/vitest/vitest.mjs', fakeVitest(report, exitCode))
  if (broken !== undefined) await project.write(broken, 'process.exit(1)')
  const ended = await project.run(['test', ...args])
  expect((await project.npxCalls())[1]).toMatch(/^--yes pnpm@1\.2\.3 exec turbo run build typecheck lint /)
  return { ...ended, last: ended.stdout.trimEnd().split('\n').at(-1) ?? '' }
}

describe('npm test', () => {
  test('ends with the counts alone on the last line, after the checks', async () => {
    const { code, stdout, last } = await runTests({ report: THREE_PASSED })

    expect(code).toBe(0)
    expect(stdout).toContain('checks ran\n')
    expect(last).toBe('3 passed, 0 failed')
  })

  test('a failed check fails the run and does not keep the tests from running', async () => {
    const { code, stdout, last } = await runTests({
      report: THREE_PASSED,
      broken: 'tools/checks/src/main.ts',
    })

    expect(code).toBe(1)
    expect(stdout).toContain('Failed: checks (see above).\n')
    expect(last).toBe('3 passed, 0 failed')
  })

  test('a failed test fails the run', async () => {
    const report = { numTotalTests: 3, numPassedTests: 2, numFailedTests: 1 }
    expect(await runTests({ report, exitCode: 1 })).toMatchObject({ code: 1, last: '2 passed, 1 failed' })
  })

  test('a skipped test counts as failed', async () => {
    const report = { numTotalTests: 3, numPassedTests: 2, numFailedTests: 0 }
    expect(await runTests({ report })).toMatchObject({ code: 1, last: '2 passed, 1 failed' })
  })

  test('what a filter leaves out is not a failure', async () => {
    const report = { numTotalTests: 3, numPassedTests: 2, numFailedTests: 0 }
    const ended = await runTests({ report, args: ['--testNamePattern', 'sphere'] })
    expect(ended).toMatchObject({ code: 0, last: '2 passed, 0 failed' })
  })

  test('a test file that does not load counts as one failure', async () => {
    const ended = await runTests({ report: THREE_PASSED, exitCode: 1 })
    expect(ended).toMatchObject({ code: 1, last: '3 passed, 1 failed' })
  })

  test('tests that leave no report count as one failure', async () => {
    expect(await runTests({ exitCode: 1 })).toMatchObject({ code: 1, last: '0 passed, 1 failed' })
  })
})
