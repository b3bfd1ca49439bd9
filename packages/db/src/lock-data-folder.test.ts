import { expect, test } from 'vitest'
import { DataFolderInUseError } from './database-errors.ts'
import { lockDataFolder } from './lock-data-folder.ts'
import { killChild, startChild } from './testing/start-child.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

test('a folder that another process holds is refused, until that process is killed', async () => {
  using folder = temporaryFolder()
  const holder = await startChild('hold-lock-child.ts', folder.path)
  expect(() => lockDataFolder(folder.path)).toThrow(DataFolderInUseError)
  expect(() => lockDataFolder(folder.path)).toThrow(`Another server is using ${folder.path}`)
  await killChild(holder)
  using lock = lockDataFolder(folder.path)
  expect(lock).toBeDefined()
})

test('a folder can be held once in a process, and again when it was let go', () => {
  using folder = temporaryFolder()
  {
    using first = lockDataFolder(folder.path)
    expect(first).toBeDefined()
    expect(() => lockDataFolder(folder.path)).toThrow(DataFolderInUseError)
  }
  using second = lockDataFolder(folder.path)
  expect(second).toBeDefined()
})
