import { sweepFrequencies } from '@hornbench/compute'
import { sizeOfSolve, usedMirrors } from '@hornbench/simulation'
import { checkResolution } from './mesh-resolution.ts'
import { assertFewNearPairs } from './near-pair-limit.ts'
import { planObservation } from './observation-plan.ts'
import { assertOtherFile, assertWritable, writeWhole } from './output-file.ts'
import { planProcesses } from './process-plan.ts'
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
  const symmetry = usedMirrors(radiator, input.symmetry)
  const frequenciesHz = [...input.frequenciesHz]
  const size = sizeOfSolve(radiator, symmetry.planes, observation.pointsM.length / 3)
  const triangles = radiator.surface.tags.length
  const plan = planProcesses({ ...size, triangles, frequencies: frequenciesHz.length }, input.processes)

  const sweep = await sweepFrequencies(
    {
      surface: radiator.surface,
      meridians: radiator.meridians,
      baffle: radiator.baffle,
      medium: { soundSpeed: input.soundSpeed, density: input.density },
      sourceVelocity: input.sourceVelocity,
      pointsM: observation.pointsM,
      mirrors: symmetry.planes,
    },
    frequenciesHz,
    { ...options, processes: plan.processes, threads: plan.threads },
  )

  const warnings = [...radiator.warnings, ...resolutionWarnings, ...observation.warnings, ...plan.warnings]
  const output = toSolveOutput({
    frequenciesHz,
    medium: { soundSpeed: input.soundSpeed, density: input.density },
    sourceVelocity: input.sourceVelocity,
    radiator,
    unknowns: size.unknowns,
    symmetry,
    observation,
    sweep,
    usage: totalUsage(sweep.usage),
    warnings,
  })
  await writeWhole(outputPath, `${JSON.stringify(output)}\n`)
  return output
}
