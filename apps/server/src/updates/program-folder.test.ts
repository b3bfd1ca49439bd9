import { expect, test } from 'vitest'
import { startHornbench } from '../testing/start-hornbench.ts'
import { gitFolders } from './testing/git-folders.ts'

test('the server compares the checkout that it is told to be a part of', async () => {
  using folders = gitFolders()
  const remoteCommit = folders.publish()
  await using server = await startHornbench({ overrides: { programFolder: folders.checkout } })
  const answer = await fetch(`${server.url}/api/updates/check`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ updateAvailable: true, behindCount: 1, remoteCommit })
})
