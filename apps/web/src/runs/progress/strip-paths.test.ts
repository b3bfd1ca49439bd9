import { expect, test } from 'vitest'
import { stripBars } from './strip-bars.ts'
import { stripPaths } from './strip-paths.ts'

test('each state has a shape of its own: low, full, slit, hanging', () => {
  const { base, dispatched, solved, takenOver, failed } = stripPaths(stripBars('wdsft'))
  expect(base.match(/M/g)).toHaveLength(5)
  expect(dispatched).toBe('M1 7h0.8V12h-0.8z')
  expect(solved).toBe('M2 0h0.8V12h-0.8z')
  expect(failed).toBe('M3 0h0.8V4.5h-0.8z')
  expect(takenOver).toBe('M4 0h0.8V4.75h-0.8zM4 7.25h0.8V12h-0.8z')
})

test('of a group as much stands as is solved', () => {
  const { solved, takenOver } = stripPaths(stripBars('sstw', 1))
  expect(solved).toBe('M0 6h0.8V12h-0.8z')
  expect(takenOver).toBe('M0 3h0.8V3.25h-0.8zM0 5.75h0.8V6h-0.8z')
})
