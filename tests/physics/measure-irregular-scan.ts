import { solveFrequency, type BoundaryModel } from '@hornbench/solver'
import { relativeL2Error } from './complex-figures.ts'
import { AIR, areaCorrection, type SphericalCapCase } from './reference-case.ts'

/**
 * The median error of the scan around the first interior resonances, and the worst one by the median: near 1
 * when no frequency stands out.
 */
export function measureIrregularScan(cap: SphericalCapCase, model: BoundaryModel, couplingScale: number) {
  const scan = cap.irregularScan
  const pointsM = Float64Array.from(
    scan.angleDeg.flatMap((angleDeg) => {
      const angle = (angleDeg * Math.PI) / 180
      return [scan.distance * Math.sin(angle), 0, scan.distance * Math.cos(angle)]
    }),
  )
  const errors = scan.frequencies.map((frequencyHz, index) => {
    const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM, couplingScale }
    const { pressure } = solveFrequency(model, request)
    return relativeL2Error(pressure, areaCorrection(model, cap.exactSourceArea), scan.pressure[index])
  })
  const median = errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)]
  return { errors, median, worstOverMedian: Math.max(...errors) / median }
}
