import { createErrorLog, openDatabase } from '@hornbench/db'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { cubeSubmission } from './testing/cube-submission.ts'
import { startProgram } from './testing/start-program.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

/** What a shutdown may take (R9). */
const SHUTDOWN_MS = 5000

const settingsFor = (folder: { path: string }) => ({
  PORT: '0',
  DATA_DIR: folder.path,
  COMPUTE_PROCESSES: '1',
})

describe('the command line', () => {
  test('--help prints the settings on stdout and ends with 0', async () => {
    await using program = startProgram({ args: ['--help'] })
    expect(await program.ended).toBe(0)
    expect(program.output.stdout).toContain('COMPUTE_MEMORY_MB')
    expect(program.output.stderr).toBe('')
  })

  test('wrong settings are named at once on stderr, and it ends with 2', async () => {
    await using program = startProgram({
      env: { PORT: 'x', DATADIR: '/tmp', REDIS_URL: 'redis://a' },
      args: ['now'],
    })
    expect(await program.ended).toBe(2)
    expect(program.output.stdout).toBe('')
    for (const wrong of ['PORT', 'DATADIR', 'REDIS_URL', '"now"'])
      expect(program.output.stderr).toContain(wrong)
  })

  test('a port that is taken, and a data folder that can not be one, are explained, and it ends with 1', async () => {
    using folder = temporaryFolder()
    using other = temporaryFolder()
    await using first = startProgram({ env: settingsFor(folder) })
    const { port } = new URL(await first.ready())
    await using second = startProgram({ env: { ...settingsFor(other), PORT: port } })
    expect(await second.ended).toBe(1)
    expect(second.output.stderr).toContain(`port ${port} of 127.0.0.1 is in use`)
    await using third = startProgram({ env: { ...settingsFor(folder), DATA_DIR: '/dev/null/x' } })
    expect(await third.ended).toBe(1)
    expect(third.output.stderr).toContain('DATA_DIR /dev/null/x')
  })
})

test('stdout has the line with the address and nothing else; stderr has lines of JSON (O4)', async () => {
  using folder = temporaryFolder()
  await using program = startProgram({ env: { ...settingsFor(folder), LOG_LEVEL: 'debug' } })
  const client = await program.client()
  await client.jobs.submit.mutate({ submission: cubeSubmission() })
  await expect.poll(() => program.output.stderr, { timeout: 60_000 }).toContain('job ended')
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(program.output.stdout).toMatch(/^Hornbench is ready at http:\/\/127\.0\.0\.1:\d+\n$/)
  const lines = program.output.stderr.trimEnd().split('\n')
  expect(lines.map((line) => typeof JSON.parse(line)).every((type) => type === 'object')).toBe(true)
})

test('a second server on the same data folder is refused, and the first goes on (D7)', async () => {
  using folder = temporaryFolder()
  await using first = startProgram({ env: settingsFor(folder) })
  const client = await first.client()
  await using second = startProgram({ env: settingsFor(folder) })
  expect(await second.ended).toBe(1)
  expect(second.output.stderr).toContain(`Another server is using ${folder.path}`)
  expect((await client.system.health.query()).condition).toBe('healthy')
})

describe('the end of the process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s in the middle of a job ends it with 0 (R9, L7)',
    async (signal) => {
      using folder = temporaryFolder()
      await using program = startProgram({ env: settingsFor(folder) })
      const client = await program.client()
      const sweep = { kind: 'range', fromHz: 100, toHz: 2000, count: 2000 } as const
      const { id } = await client.jobs.submit.mutate({ submission: { ...cubeSubmission(), sweep } })
      const statesOf = async () => (await client.jobs.partial.query({ id })).frequencyStates
      await expect.poll(statesOf, { timeout: 60_000 }).toContain('s')

      const sentAt = performance.now()
      program.child.kill(signal)
      expect(await program.ended).toBe(0)
      expect(performance.now() - sentAt).toBeLessThan(SHUTDOWN_MS)

      await using next = startProgram({ env: settingsFor(folder) })
      const { jobs } = await next.client()
      expect(await jobs.get.query({ id })).toMatchObject({
        status: 'error',
        reason: 'Server restarted during execution',
      })
      expect((await jobs.partial.query({ id })).frequencyStates).toContain('s')
    },
  )

  test('a run that does not listen holds up the end for a moment only (R9)', async () => {
    using folder = temporaryFolder()
    await using program = startProgram({ program: 'held', env: settingsFor(folder) })
    const client = await program.client()
    await client.jobs.submit.mutate({ submission: cubeSubmission() })
    const sentAt = performance.now()
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(performance.now() - sentAt).toBeLessThan(SHUTDOWN_MS)
  })

  test('a Ctrl-C that arrives twice is one, a later one ends the process at once', async () => {
    using folder = temporaryFolder()
    await using program = startProgram({ program: 'held', env: settingsFor(folder) })
    const client = await program.client()
    await client.jobs.submit.mutate({ submission: cubeSubmission() })
    program.child.kill('SIGINT')
    await expect.poll(() => program.output.stderr).toContain('server stopping')
    program.child.kill('SIGINT')
    await sleep(1100)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(130)
    expect(program.output.stderr).not.toContain('server stopped')
  })

  test('a fault that nobody handles is kept, and ends the process with 1 (R8)', async () => {
    using folder = temporaryFolder()
    await using program = startProgram({ program: 'held', env: settingsFor(folder) })
    await program.ready()
    program.child.send('fail')
    expect(await program.ended).toBe(1)
    expect(program.output.stderr).toContain('"level":60')
    using database = openDatabase(join(folder.path, 'simulations.db'))
    const faults = createErrorLog(database).list({ limit: 9 })
    expect(faults).toMatchObject([
      { severity: 'fatal', component: 'process', message: 'nobody saw this coming' },
    ])
  })
})
