import { createMeridianModel, solveMeridian, type Meridian } from '@hornbench/solver'
import { baffledMeridian, parseDesign, roundMeridian } from '@hornbench/waveguide'
import { relativeDifference } from './complex-figures.ts'
import { BAFFLED_DESIGNS } from './measure-baffled-meridian.ts'
import { ROSSE_90 } from './measure-meridian-convergence.ts'
import { AIR } from './reference-case.ts'

const POINTS = Float64Array.of(0, 0, 2, 1.2, 0, 1.6, 0.5, 0, 0.8, 0, 0.3, 1)

/** How far the pressure at four points in front moves, in L2, from the TypeScript kernels of bodies of revolution to the compiled ones. */
export function measureMeridianKernels(
  body: 'free-standing' | 'baffled',
  longestMm: number,
  frequencyHz: number,
): { elements: number; difference: number } {
  const { nodesMm, tags } =
    body === 'baffled'
      ? baffledMeridian(parseDesign(BAFFLED_DESIGNS.rosse), longestMm)
      : roundMeridian(parseDesign(ROSSE_90), longestMm)
  const meridian: Meridian = { nodes: nodesMm.map((mm) => mm / 1000), tags }
  const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: POINTS }
  const [compiled, reference] = [
    createMeridianModel(meridian),
    createMeridianModel(meridian, { kernels: 'reference' }),
  ].map((model) => solveMeridian(model, request).pressure)
  return { elements: tags.length, difference: relativeDifference(compiled, reference) }
}
