type Numbers = {
  readonly triangles: number
  readonly neededBytes: number
  readonly availableBytes: number
  /** That would fit. */
  readonly mostTriangles: number
}

/** A sweep needs more memory than there is, even one frequency at a time. */
export class MemoryLimitError extends Error {
  override readonly name = 'MemoryLimitError'

  constructor({ triangles, neededBytes, availableBytes, mostTriangles }: Numbers) {
    super(
      `memory_limit: ${triangles} triangles need ${toMib(neededBytes)} MiB, ${toMib(availableBytes)} MiB are available ` +
        `for solving; at most ${mostTriangles} triangles fit. Use a coarser mesh.`,
    )
  }
}

function toMib(bytes: number): number {
  return Math.ceil(bytes / 1024 ** 2)
}
