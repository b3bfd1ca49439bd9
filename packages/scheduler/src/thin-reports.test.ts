import { expect, test } from 'vitest'
import { createFakeClock } from './testing/fake-clock.ts'
import { thinReports } from './thin-reports.ts'

function openReports() {
  const clock = createFakeClock()
  const written: string[] = []
  const { report, close } = thinReports({
    clock,
    write: ({ stage, progress }) => written.push(`${stage} ${progress.toFixed(2)}`),
  })
  const solve = (settled: number) => report({ stage: 'bem_solve', settled, total: 100 })
  return { clock, written, report, solve, close }
}

test('a burst becomes its first and its last report', () => {
  const { clock, written, solve } = openReports()
  for (let settled = 0; settled <= 60; settled += 1) solve(settled)
  clock.advance(250)
  expect(written).toEqual(['bem_solve 0.35', 'bem_solve 0.65'])
})

test('a steady flow is passed on four times a second', () => {
  const { clock, written, solve } = openReports()
  for (let settled = 0; settled < 100; settled += 1) {
    solve(settled)
    clock.advance(20)
  }
  // 100 reports in 2 s: one at once, and one for each quarter that has passed.
  expect(written).toHaveLength(1 + 8)
})

test('a single report goes out at once, also after a rest, and leaves no timer', () => {
  const { clock, written, solve } = openReports()
  solve(20)
  clock.advance(1000)
  solve(40)
  expect(written).toEqual(['bem_solve 0.45', 'bem_solve 0.55'])
  clock.advance(250)
  expect(clock.pending()).toBe(0)
})

test('each stage is told at once, and what was held back of the one before is dropped', () => {
  const { clock, written, report, solve } = openReports()
  report({ stage: 'mesh_prepare' })
  report({ stage: 'solver_setup' })
  solve(0)
  solve(99)
  report({ stage: 'directivity' })
  clock.advance(1000)
  expect(written).toEqual(['mesh_prepare 0.15', 'solver_setup 0.30', 'bem_solve 0.35', 'directivity 0.85'])
})

test('a stage of a runner of its own is told at once, and so is the way back from it', () => {
  const { written, report, solve } = openReports()
  solve(40)
  report({ stage: 'other', name: 'custom_stage' })
  report({ stage: 'other', name: 'custom_stage', message: 'still there' })
  report({ stage: 'other', name: 'custom_stage2' })
  solve(40)
  expect(written).toEqual(['bem_solve 0.55', 'custom_stage 0.55', 'custom_stage2 0.55', 'bem_solve 0.55'])
})

test('numbers never go back, whatever the runner says', () => {
  const { clock, written, report, solve } = openReports()
  solve(40)
  solve(20)
  clock.advance(250)
  report({ stage: 'mesh_prepare' })
  expect(written).toEqual(['bem_solve 0.55', 'bem_solve 0.55', 'mesh_prepare 0.55'])
})

test('closing passes on what is held back, stops the timer and takes no more', () => {
  const { clock, written, solve, close } = openReports()
  solve(20)
  solve(40)
  close()
  solve(60)
  expect(clock.pending()).toBe(0)
  expect(written).toEqual(['bem_solve 0.45', 'bem_solve 0.55'])
})
