import { expect, test } from 'vitest'
import { main } from './replay.ts'

test('old programs get the answers that the older server gave', { timeout: 600_000 }, async () => {
  let report = ''
  const exitCode = await main((text) => {
    report = text
    process.stdout.write(`${text}\n`)
  })
  expect(exitCode, report).toBe(0)
})
