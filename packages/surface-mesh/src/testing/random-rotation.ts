/** Angles about the three axes for `placeSurface`. Not uniform over all rotations, and it need not be. */
export function randomRotation(random: () => number): [number, number, number] {
  return [2 * Math.PI * random(), 2 * Math.PI * random(), 2 * Math.PI * random()]
}
