import { describe, expect, test } from 'vitest'
import { runsAddress, workspaceView } from './workspace-view.ts'

describe('the address', () => {
  test.each([
    ['/', []],
    ['/runs/17', [17]],
    ['/runs/17/', [17]],
    ['/compare?runs=17,18', [17, 18]],
    ['/compare?runs=18%2C17', [18, 17]],
    ['/compare?runs=5', [5]],
  ])('%s shows the runs %j', (address, runNumbers) => {
    expect(workspaceView(address)).toEqual({ runNumbers })
  })

  test.each([
    ['/runs/x'],
    ['/runs/0'],
    ['/runs/-3'],
    ['/runs/1e3'],
    ['/runs/99999999999'],
    ['/compare'],
    ['/compare?runs='],
    ['/somewhere/else?runs=17'],
  ])('%s names no run and shows the design', (address) => {
    expect(workspaceView(address).runNumbers).toEqual([])
  })

  test('compares two runs at most, and a run with itself not at all', () => {
    expect(workspaceView('/compare?runs=3,x,3,4,5').runNumbers).toEqual([3, 4])
  })
})

test('the address of runs leads to them', () => {
  expect(workspaceView(runsAddress(17)).runNumbers).toEqual([17])
  expect(workspaceView(runsAddress(18, 17)).runNumbers).toEqual([18, 17])
})
