import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createThrowawayProject, endOf } from './throwaway-project.ts'

const INSTALL = '--yes pnpm@1.2.3 install --frozen-lockfile'

describe('the first command on a fresh clone', () => {
  test('installs with the pinned pnpm, and the next one does not install again', async () => {
    await using project = await createThrowawayProject()
    await project.run(['setup'])
    await project.run(['setup'])

    expect(await project.npxCalls()).toEqual([INSTALL])
  })

  test('a manifest that changed leads to another install', async () => {
    await using project = await createThrowawayProject()
    await project.run(['setup'])
    await project.write('packages/solver/package.json', '{}')
    await project.run(['setup'])

    expect(await project.npxCalls()).toEqual([INSTALL, INSTALL])
  })

  test('commands that start at once install once, and all of them run', async () => {
    await using project = await createThrowawayProject()
    const ends = await Promise.all([1, 2, 3].map(() => project.run(['solve'])))

    expect(await project.npxCalls()).toEqual([INSTALL])
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0])
  })

  test('an install that was killed does not block the next one', async () => {
    await using project = await createThrowawayProject()
    const gone = spawnSync('true').pid
    await project.write('node_modules/.hornbench/turn-1', String(gone))

    expect((await project.run(['setup'])).code).toBe(0)
  })

  test('says nothing of the install on stdout', async () => {
    await using project = await createThrowawayProject()
    const { stdout, stderr } = await project.run(['setup'])

    expect(stdout).toBe('')
    expect(stderr).toBe('Installing dependencies …\n')
  })

  test('says nothing at all of the install before a solve, whose stderr programs read', async () => {
    await using project = await createThrowawayProject()

    expect(await project.run(['solve', '0'])).toMatchObject({ code: 0, stderr: '' })
    expect(await project.npxCalls()).toEqual([INSTALL])
  })

  test('an install that fails ends with its exit code, shows its output and is tried again', async () => {
    await using project = await createThrowawayProject()
    await project.write('bin/npx.fails', '')
    const { code, stderr } = await project.run(['solve'])
    await project.run(['solve'])

    expect(code).toBe(1)
    expect(stderr).toContain('a word from pnpm')
    expect(await project.npxCalls()).toEqual([INSTALL, INSTALL])
  })
})

describe('the program', () => {
  test('gets the arguments and stdin, and runs where the user stands', async () => {
    await using project = await createThrowawayProject()
    const from = join(project.root, 'packages')
    const { stdout } = await project.run(['solve', '0', '--name', 'a b'], { from, input: 'from stdin' })

    const [started = '', ...rest] = stdout.split('\n')
    expect(JSON.parse(started)).toEqual({ command: 'solve', args: ['0', '--name', 'a b'], cwd: from })
    expect(rest).toEqual(['from stdin'])
  })

  test('gives its exit code', async () => {
    await using project = await createThrowawayProject()
    expect((await project.run(['demo', '42'])).code).toBe(42)
  })

  test('is told to stop when the command is, and decides how to end', async () => {
    await using project = await createThrowawayProject()
    const child = project.start(['solve', 'wait'])
    const ended = endOf(child)
    if (child.stdout) await once(child.stdout, 'data')
    child.kill('SIGTERM')

    expect((await ended).code).toBe(7)
  })

  test('ends when the shell that npm started the command with is gone', async () => {
    await using project = await createThrowawayProject()
    const command = `'${process.execPath}' scripts/run.mjs solve wait; true`
    const shell = spawn('sh', ['-c', command], { cwd: project.root, env: project.env })
    const ended = endOf(shell)
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')

    // Ends only when the last process that holds the output is gone.
    expect(await ended).toMatchObject({ stdout: expect.stringContaining('stopped by SIGTERM') })
  })
})

test('an unknown command is refused with the list of commands', async () => {
  await using project = await createThrowawayProject()
  const { code, stderr } = await project.run(['slove'])

  expect(code).toBe(1)
  expect(stderr).toContain('There is no command "slove". Commands: setup, start, test,')
})
