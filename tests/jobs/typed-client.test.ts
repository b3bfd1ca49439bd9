import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { startServer } from './start-server.ts'

const PROGRAM = fileURLToPath(new URL('../../examples/typed-client/src/solve-horn.ts', import.meta.url))

async function run(...args: string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { stdout, stderr, exitCode: await exitCode }
}

test('the example client queues a horn, watches it and prints its curve', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)

  const { stdout, stderr, exitCode } = await run(server.url)

  expect(stderr).toBe('')
  expect(stdout).toMatch(/^Queued: \d+ triangles, valid to \d+ Hz\./)
  const levels = [...stdout.matchAll(/^ *(\d+) Hz {2}(\d+\.\d\d)$/gm)]
  expect(levels.map(([, hz]) => Number(hz))).toEqual([500, 707, 1000, 1414, 2000, 2828, 4000, 5657, 8000])
  expect(exitCode).toBe(0)
})

test('the example client says what is wrong with a horn, field by field', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await startServer(folder.path)
  const file = await folder.writeJson('horn.json', { formula_type: 'OSSE', L: 'sin(', r0: 12.7 })

  const { stderr, exitCode } = await run(server.url, file)

  expect(stderr).toMatch(/^ {2}submission\.source\.design\.L: /m)
  expect(exitCode).toBe(1)
})
