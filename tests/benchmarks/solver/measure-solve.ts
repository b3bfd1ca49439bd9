import { type BoundaryModel, type FrequencyRequest, solveFrequency } from '@hornbench/solver'

/** Where the stages of a frequency begin in its progress. */
const SOLVE_FROM = 0.8
const FIELD_FROM = 0.9
/** Polars of three planes and a sphere: what a job asks for. */
const POINTS = 400

/** The frequency of the tables. */
const BENCH_HZ = 2000

/** CPU seconds of this process; nobody else's load is in them. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** CPU seconds by stage and in all, and the wall clock's. */
export type SolveTimes = { assembly: number; solve: number; field: number; total: number; wall: number }

/** Times of one frequency. */
export function measureSolve(model: BoundaryModel, frequencyHz = BENCH_HZ): SolveTimes {
  const start = cpuSeconds()
  const startMs = performance.now()
  let solveStart = Number.NaN
  let fieldStart = Number.NaN
  solveFrequency(model, {
    ...benchRequest(frequencyHz),
    onProgress: (fraction) => {
      if (fraction >= SOLVE_FROM && Number.isNaN(solveStart)) solveStart = cpuSeconds()
      if (fraction >= FIELD_FROM && Number.isNaN(fieldStart)) fieldStart = cpuSeconds()
    },
  })
  const end = cpuSeconds()
  return {
    assembly: solveStart - start,
    solve: fieldStart - solveStart,
    field: end - fieldStart,
    total: end - start,
    wall: (performance.now() - startMs) / 1000,
  }
}

/** What every body of the benchmark is asked. */
export function benchRequest(frequencyHz = BENCH_HZ): FrequencyRequest {
  const medium = { soundSpeed: 343, density: 1.21 }
  return { frequencyHz, medium, sourceVelocity: 1, pointsM: pointsAround() }
}

/** On a spiral over a sphere of 2 m. */
function pointsAround(): Float64Array {
  const points = new Float64Array(3 * POINTS)
  for (let i = 0; i < POINTS; i++) {
    const z = 1 - (2 * i + 1) / POINTS
    const radius = Math.sqrt(1 - z * z)
    points.set([2 * radius * Math.cos(2.4 * i), 2 * radius * Math.sin(2.4 * i), 2 * z], 3 * i)
  }
  return points
}
