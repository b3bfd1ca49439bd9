import type { ProcessUsage, SolvedFrequency, SweepResult } from '@hornbench/compute'
import {
  layoutMeshOf,
  type Radiator,
  toCurveRow,
  toCurves,
  toTrust,
  type TypedLayout,
} from '@hornbench/simulation'
import type { FoundMirrors, Medium } from '@hornbench/solver'
import type { ObservationPlan } from './observation-plan.ts'
import type { SolveOutput } from './solve-output.ts'

type Solve = {
  frequenciesHz: number[]
  medium: Medium
  /** m/s peak. */
  sourceVelocity: number
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
  const { frequenciesHz, sweep, usage, unknowns, symmetry } = solve
  const { surface, meridians, baffle, sourceAreaCorrection } = solve.radiator
  const layout = layoutOf(solve)
  const rows = sweep.solved.map(
    (solution, index) =>
      solution && toRow(solution, { solve, layout, frequencyHz: frequenciesHz[index] ?? 0 }),
  )
  const frequencyWarnings = sweep.solved.flatMap((solution, index) =>
    (solution?.warnings ?? []).map((text) => `${frequenciesHz[index]} Hz: ${text}`),
  )
  const column = <Key extends keyof Row>(key: Key) => rows.map((row) => row?.[key] ?? null)
  return {
    timeConvention: 'exp(-iwt)',
    frequenciesHz,
    pressure: column('pressure'),
    impedance: column('impedance'),
    ...curvesOf(layout, frequenciesHz, rows),
    trust: column('trust'),
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

function layoutOf({ radiator, medium, unknowns, observation }: Solve): TypedLayout {
  return {
    formulation: radiator.meridians ? 'axisymmetric' : '3d',
    baffle: radiator.baffle,
    medium,
    pressureCorrection: radiator.sourceAreaCorrection,
    mesh: layoutMeshOf(radiator, unknowns),
    ...observation.layout,
  }
}

type Row = ReturnType<typeof toRow>
type Reading = { solve: Solve; layout: TypedLayout; frequencyHz: number }

function toRow(solution: SolvedFrequency, { solve, layout, frequencyHz }: Reading) {
  const { observation, sourceVelocity } = solve
  const impedance: [number, number] = [solution.impedance.re, solution.impedance.im]
  const atOneMetrePerSecond = solution.pressure.map((value) => value / sourceVelocity)
  return {
    pressure: [...solution.pressure.subarray(0, 2 * observation.userPoints)].map(
      (value) => value * layout.pressureCorrection,
    ),
    impedance,
    curves: toCurveRow(layout, solution),
    trust: toTrust(layout, { ...solution, frequencyHz, pressure: atOneMetrePerSecond }),
    seconds: solution.seconds,
    iterations: solution.iterations,
  }
}

type CurveName =
  'onAxisDb' | 'diDb' | 'powerLevelDb' | 'onAxisPhaseWithoutDelayDeg' | 'groupDelayMs' | 'spinorama'

function curvesOf(
  layout: TypedLayout,
  frequenciesHz: readonly number[],
  rows: readonly (Row | undefined)[],
): Pick<SolveOutput, CurveName> {
  const { onAxis, directivityIndexDb, powerLevelDb, spinorama } = toCurves(
    layout,
    frequenciesHz,
    rows.map((row) => row?.curves),
  )
  return {
    onAxisDb: onAxis.levelDb,
    diDb: directivityIndexDb,
    powerLevelDb,
    onAxisPhaseWithoutDelayDeg: onAxis.phaseWithoutDelayDeg,
    groupDelayMs: onAxis.groupDelayMs,
    spinorama,
  }
}
