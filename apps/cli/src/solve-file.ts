import { sweepFrequencies } from '@hornbench/compute'
import type { Radiator } from '@hornbench/simulation'
import { checkResolution } from './mesh-resolution.ts'
import { assertFewNearPairs } from './near-pair-limit.ts'
import { type ObservationPlan, planObservation } from './observation-plan.ts'
import { assertOtherFile, assertWritable, writeWhole } from './output-file.ts'
import { planProcesses, type SolveSize } from './process-plan.ts'
import { radiatorOf } from './radiator-of.ts'
import { readSolveInput } from './read-solve-input.ts'
import type { SolveOutput } from './solve-output.ts'
import { totalUsage } from './total-usage.ts'
import { toSolveOutput } from './to-solve-output.ts'

type SolveFileOptions = { onProgress?: (fraction: number) => void; signal?: AbortSignal }

/**
 * The whole path: reads a horn or a mesh from `inputPath`, solves it, writes the result to `outputPath` and returns it.
 * Throws `SolveInputError` before any work is done when the input or one of the paths can't be used.
 */
export async function solveFile(
  inputPath: string,
  outputPath: string,
  options: SolveFileOptions = {},
): Promise<SolveOutput> {
  const input = await readSolveInput(inputPath)
  await assertWritable(outputPath)
  await assertOtherFile(inputPath, outputPath)
  const radiator = radiatorOf(input)
  if (radiator.meridians === undefined) assertFewNearPairs(radiator.surface)
  const resolutionWarnings = checkResolution(radiator, input)
  const observation = planObservation(radiator, input)
  const plan = planProcesses(sizeOf(radiator, observation), input.processes)

  const frequenciesHz = [...input.frequenciesHz]
  const sweep = await sweepFrequencies(
    {
      surface: radiator.surface,
      meridians: radiator.meridians,
      medium: { soundSpeed: input.soundSpeed, density: input.density },
      sourceVelocity: input.sourceVelocity,
      pointsM: observation.pointsM,
    },
    frequenciesHz,
    { ...options, processes: plan.processes },
  )

  const warnings = [...radiator.warnings, ...resolutionWarnings, ...observation.warnings, ...plan.warnings]
  const output = toSolveOutput({
    frequenciesHz,
    radiator,
    observation,
    sweep,
    usage: totalUsage(sweep.usage),
    warnings,
  })
  await writeWhole(outputPath, `${JSON.stringify(output)}\n`)
  return output
}

function sizeOf({ surface, meridians }: Radiator, { pointsM }: ObservationPlan): SolveSize {
  return {
    triangles: surface.tags.length,
    vertices: surface.vertices.length / 3,
    points: pointsM.length / 3,
    meridianElements: meridians?.map(({ meridian }) => meridian.tags.length),
  }
}
