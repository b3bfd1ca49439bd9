import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { WITH_COMPILE_CACHE } from './with-compile-cache.ts'

function cacheFolder(flags: readonly string[], env: Record<string, string> = {}): string {
  const program = "console.log(require('node:module').getCompileCacheDir() ?? 'none')"
  return execFileSync(process.execPath, [...flags, '-e', program], { env, encoding: 'utf8' }).trim()
}

test('a program that is started with the cache has one, beside the packages', () => {
  expect(cacheFolder(WITH_COMPILE_CACHE)).toMatch(/node_modules.\.cache.hornbench/)
  expect(cacheFolder([])).toBe('none')
})

test('a program whose cache can not be used runs without', () => {
  expect(cacheFolder(WITH_COMPILE_CACHE, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('none')
})
