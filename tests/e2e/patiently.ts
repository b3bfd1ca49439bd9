import { expect, type ExpectStatic } from 'vitest'

/** Far above what anything takes; a page that does not come to it fails with what it shows instead. */
const PATIENCE_MS = 40_000

/** `expect.poll` with the patience of a busy machine. Tests that run at the same time hand in their own `expect`. */
export function patiently(
  look: () => Promise<unknown>,
  own: ExpectStatic = expect,
): ReturnType<ExpectStatic['poll']> {
  return own.poll(look, { timeout: PATIENCE_MS, interval: 50 })
}
