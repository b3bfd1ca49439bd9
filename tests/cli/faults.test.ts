import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { childrenOf, firstChildOf, isAlive } from './process-tree.ts'
import { openTemporaryFolder, startCli } from './run-cli.ts'

/** A frequency of this takes about a second. */
function slowInput(): unknown {
  const url = new URL('../fixtures/reference-cases/b-spherical-cap.json', import.meta.url)
  const { vertices, triangles, tags } = JSON.parse(readFileSync(url, 'utf8')).meshes.medium
  return { mesh: { vertices, triangles, tags }, frequenciesHz: [4000], pointsM: [0, 0, 2] }
}

test('when every frequency failed the result says why, values are null and the exit code is 1', async () => {
  await using folder = await openTemporaryFolder()
  const inputPath = await folder.writeJson('in.json', slowInput())
  const { child, finished } = startCli(['solve', inputPath, folder.file('out.json')])
  const killing = new AbortController()
  const killer = (async () => {
    while (!killing.signal.aborted) {
      childrenOf(child.pid ?? 0).forEach((pid) => process.kill(pid, 'SIGKILL'))
      await sleep(20)
    }
  })()
  const run = await finished
  killing.abort()
  await killer

  expect(run).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^Every frequency failed.*SIGKILL.*\n$/),
  })
  expect(await folder.readJson('out.json')).toMatchObject({
    pressure: [null],
    impedance: [null],
    onAxisDb: [null],
    diDb: [null],
    iterations: [null],
    failures: [{ index: 0, code: 'process_lost', text: expect.any(String) }],
  })
})

test('an interrupted solve ends its processes, writes nothing and exits with 130', async () => {
  await using folder = await openTemporaryFolder()
  const inputPath = await folder.writeJson('in.json', slowInput())
  const { child, finished } = startCli(['solve', inputPath, folder.file('out.json')])
  const solving = await firstChildOf(child.pid ?? 0)
  await sleep(300)
  child.kill('SIGINT')

  expect(await finished).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Interrupted') })
  expect(existsSync(folder.file('out.json'))).toBe(false)
  expect(isAlive(solving)).toBe(false)
})

test('a command line that is killed leaves no process behind', async () => {
  await using folder = await openTemporaryFolder()
  const inputPath = await folder.writeJson('in.json', slowInput())
  const { child, finished } = startCli(['solve', inputPath, folder.file('out.json')])
  const solving = await firstChildOf(child.pid ?? 0)
  await sleep(300)
  child.kill('SIGKILL')
  await finished

  for (let attempt = 0; attempt < 200 && isAlive(solving); attempt += 1) await sleep(10)
  expect(isAlive(solving)).toBe(false)
})
