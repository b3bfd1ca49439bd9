import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { programEnvironment } from '../../config.ts'
import { createUpdateCheck } from '../../updates/create-update-check.ts'
import { gitFolders } from '../../updates/testing/git-folders.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { startRestServer } from '../testing/rest-server.ts'

type Folders = ReturnType<typeof gitFolders>

const TARGET = '/api/updates/check'
const ID = /^[\da-f]{40}$/

async function askAbout(folder: string, headers: Readonly<Record<string, string>> = {}) {
  using updates = createUpdateCheck({ folder, environment: programEnvironment(), clock: { now: Date.now } })
  await using server = await startRestServer({ updates })
  const { status, headers: answered, body } = await server.ask('GET', TARGET, { headers })
  return { status, headers: answered, body, faults: server.faults }
}

test('the comparison has the keys, their order and the types that were recorded', async () => {
  using folders = gitFolders()
  const { status, headers, body, faults } = await askAbout(folders.checkout)
  expect({ status, faults, type: headers['content-type'] }).toEqual({
    status: 200,
    faults: [],
    type: 'application/json',
  })
  const { currentCommit, remoteCommit, checkedAt } = JSON.parse(body) as Record<string, string>
  expect(currentCommit).toMatch(ID)
  expect(body).toBe(
    '{"updateAvailable":false,"aheadCount":0,"behindCount":0,"currentBranch":"main","defaultBranch":"main",' +
      `"currentCommit":"${currentCommit}","remoteCommit":"${remoteCommit}","checkedAt":"${checkedAt}"}`,
  )
  expect(checkedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?$/)
})

test.each([
  ['a fetch that fails', ({ origin }: Folders) => rmSync(origin, { recursive: true }), 'Unable to fetch'],
  ['no remote', ({ git }: Folders) => git('remote', 'remove', 'origin'), "Git remote 'origin' is not"],
])('%s is 503', async (_, change, text) => {
  using folders = gitFolders()
  change(folders)
  const { status, body } = await askAbout(folders.checkout)
  expect(status).toBe(503)
  expect(JSON.parse(body)).toEqual({ detail: expect.stringContaining(text) })
})

test('no checkout is 503, which a page of this machine may read and a foreign one may not', async () => {
  using folder = temporaryFolder()
  const local = await askAbout(folder.path, { Origin: 'http://localhost:3000' })
  expect(local).toMatchObject({ status: 503, headers: { 'access-control-allow-origin': '*' } })
  const foreign = await askAbout(folder.path, { Origin: 'https://elsewhere.example' })
  expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
})
