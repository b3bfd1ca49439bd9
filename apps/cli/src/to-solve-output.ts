import type { ProcessUsage, SolvedFrequency, SweepResult } from '@hornbench/compute'
import type { Radiator } from '@hornbench/simulation'
import { directivityIndexDb, type FoundMirrors, rmsLevelDbRe20uPa } from '@hornbench/solver'
import type { ObservationPlan } from './observation-plan.ts'
import type { SolveOutput } from './solve-output.ts'

type Solve = {
  frequenciesHz: number[]
  radiator: Radiator
  unknowns: number
  symmetry: FoundMirrors
  observation: ObservationPlan
  sweep: SweepResult
  usage: ProcessUsage
  warnings: string[]
}

/** The result document of a sweep. Pressures carry the source-area correction, impedances don't. */
export function toSolveOutput(solve: Solve): SolveOutput {
  const { frequenciesHz, observation, sweep, usage, unknowns, symmetry } = solve
  const { surface, meridians, baffle, sourceAreaCorrection } = solve.radiator
  const rows = sweep.solved.map((solution) => solution && toRow(solution, observation, sourceAreaCorrection))
  const frequencyWarnings = sweep.solved.flatMap((solution, index) =>
    (solution?.warnings ?? []).map((text) => `${frequenciesHz[index]} Hz: ${text}`),
  )
  const column = <Key extends keyof Row>(key: Key) => rows.map((row) => row?.[key] ?? null)
  return {
    timeConvention: 'exp(-iwt)',
    frequenciesHz,
    pressure: column('pressure'),
    impedance: column('impedance'),
    onAxisDb: column('onAxisDb'),
    diDb: column('diDb'),
    seconds: column('seconds'),
    cpuSeconds: usage.cpuSeconds,
    iterations: column('iterations'),
    failures: sweep.failures,
    unknowns,
    symmetry: { ...symmetry.planes, reasons: [...symmetry.reasons] },
    triangles: surface.tags.length,
    peakMemoryBytes: usage.peakMemoryBytes,
    formulation: meridians ? 'axisymmetric' : '3d',
    baffle,
    sourceAreaCorrection,
    warnings: [...solve.warnings, ...frequencyWarnings],
  }
}

type Row = ReturnType<typeof toRow>

function toRow(solution: SolvedFrequency, { userPoints, sphere }: ObservationPlan, correction: number) {
  const pressure = solution.pressure.map((value) => value * correction)
  const [onAxisRe = 0, onAxisIm = 0, referenceRe = 0, referenceIm = 0] = pressure.subarray(2 * userPoints)
  const impedance: [number, number] = [solution.impedance.re, solution.impedance.im]
  return {
    pressure: [...pressure.subarray(0, 2 * userPoints)],
    impedance,
    onAxisDb: rmsLevelDbRe20uPa(onAxisRe, onAxisIm),
    diDb: directivityIndexDb(
      { re: referenceRe, im: referenceIm },
      pressure.subarray(2 * userPoints + 4),
      sphere.weights,
    ),
    seconds: solution.seconds,
    iterations: solution.iterations,
  }
}
