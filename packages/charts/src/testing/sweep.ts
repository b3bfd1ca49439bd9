/** `count` frequencies from low to high at equal ratios, Hz. */
export function logSweep(lowHz: number, highHz: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => lowHz * (highHz / lowHz) ** (index / Math.max(1, count - 1)),
  )
}

/** −180 … 180. */
export function circleDeg(stepDeg: number): number[] {
  return Array.from({ length: Math.round(360 / stepDeg) + 1 }, (_, index) => index * stepDeg - 180)
}
