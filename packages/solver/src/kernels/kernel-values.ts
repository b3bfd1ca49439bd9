/** Values of the kernel at consecutive points: see `KernelRow`. */
export type KernelValues = {
  /** w e^{ikr} / r, which is 4π w G. */
  readonly greenRe: Float64Array
  readonly greenIm: Float64Array
  /** w (ikr − 1) e^{ikr} / r³, which is 4π w (dG/dr) / r. */
  readonly slopeRe: Float64Array
  readonly slopeIm: Float64Array
}

export function createKernelValues(pointCount: number): KernelValues {
  return {
    greenRe: new Float64Array(pointCount),
    greenIm: new Float64Array(pointCount),
    slopeRe: new Float64Array(pointCount),
    slopeIm: new Float64Array(pointCount),
  }
}

/** Makes the three points of a triangle give nothing, also where their values are not finite. */
export function clearTriangle(values: KernelValues, firstPoint: number): void {
  // Plain stores: `fill` costs ten times as much on three entries.
  for (let j = firstPoint; j < firstPoint + 3; j++) {
    values.greenRe[j] = 0
    values.greenIm[j] = 0
    values.slopeRe[j] = 0
    values.slopeIm[j] = 0
  }
}
