import { dirname } from 'node:path'
import { checkKernels, openRepository } from '@hornbench/checks'
import { expect, test } from 'vitest'

const root = dirname(dirname(import.meta.dirname))

test('the compiled kernels in the repository are those of their sources', async () => {
  expect((await checkKernels(await openRepository(root))).problems).toEqual([])
})

test('a module that the sources do not compile to is refused', async () => {
  const { read, ...repository } = await openRepository(root)
  const stale = {
    ...repository,
    read: async (file: string) => (await read(file)).replace('AGFzbQ', 'AGFzbA'),
  }

  expect((await checkKernels(stale)).problems).toEqual([
    'packages/solver-kernels/src/kernel-module.ts: run npm run kernels',
  ])
})
