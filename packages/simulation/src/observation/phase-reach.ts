/** The phase of a point so far away is still right to 1e-10; beyond, its digits run out. */
export const MOST_WAVELENGTHS = 100_000

/** How far away pressure can be computed at all frequencies up to `highestHz`, m. */
export function phaseReachM(highestHz: number, soundSpeed: number): number {
  return (MOST_WAVELENGTHS * soundSpeed) / highestHz
}
