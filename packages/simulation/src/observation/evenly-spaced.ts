/** Evenly spaced angles, both ends included; a single one is the first end. */
export type AngleRange = { readonly fromDeg: number; readonly toDeg: number; readonly count: number }

/** The angles of a range; the last one is exactly `toDeg`. */
export function evenlySpacedDeg({ fromDeg, toDeg, count }: AngleRange): number[] {
  const stepDeg = (toDeg - fromDeg) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return fromDeg
    return index === count - 1 ? toDeg : fromDeg + index * stepDeg
  })
}
