/** Of what is solved; `unknowns` are at most as many as vertices. */
export type CrewRoomSize = { readonly vertices: number; readonly points: number }

/**
 * What the members of a crew read and write, in memory that they share; interleaved complex vectors. In a step each member
 * writes the entries of its own rows or points only, and reads what was written in earlier steps.
 */
export type CrewRoom = {
  /** Of a product y = A x. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly rightSide: Float64Array
  /** Of A. */
  readonly diagonal: Float64Array
  /** At each vertex, Pa. */
  readonly surfacePressure: Float64Array
  /** At each folded point, Pa; there are at most as many as are asked for. */
  readonly pressure: Float64Array
}

/** Bytes of memory that a room takes, whatever the unknowns. */
export function crewRoomBytes({ vertices, points }: CrewRoomSize): number {
  return 16 * (5 * vertices + points)
}

/** @param memory of `crewRoomBytes`; shared memory where the members are threads */
export function openCrewRoom(
  memory: ArrayBufferLike,
  { vertices, points, unknowns }: CrewRoomSize & { readonly unknowns: number },
): CrewRoom {
  const vector = (place: number, length: number) =>
    new Float64Array(memory, 16 * vertices * place, 2 * length)
  return {
    x: vector(0, unknowns),
    y: vector(1, unknowns),
    rightSide: vector(2, unknowns),
    diagonal: vector(3, unknowns),
    surfacePressure: vector(4, vertices),
    pressure: vector(5, points),
  }
}
