/** Where the plain equation of the sphere fails: zeros of j₀ and j₁, by ka. */
export const IRREGULAR_KA = [Math.PI, 4.493409, 2 * Math.PI, 7.725252] as const

/** So far away that no resonance of a faceted sphere reaches them. */
const NEIGHBOUR = 0.04
/** Half a percent around, in steps that no resonance fits between. */
const AROUND = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((thousandths) => thousandths / 1000)

/** The worst error within half a percent of an irregular ka, by the larger one of those four percent below and above. */
export function measureIrregularNeighbours(
  ka: number,
  errorAt: (ka: number) => number,
): { worst: number; byNeighbours: number } {
  const neighbours = Math.max(errorAt(ka * (1 - NEIGHBOUR)), errorAt(ka * (1 + NEIGHBOUR)))
  const worst = Math.max(...AROUND.map((step) => errorAt(ka * (1 + step))))
  return { worst, byNeighbours: worst / neighbours }
}
