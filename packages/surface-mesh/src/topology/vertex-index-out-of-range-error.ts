/** A triangle names a vertex that does not exist. */
export class VertexIndexOutOfRangeError extends Error {
  override readonly name = 'VertexIndexOutOfRangeError'

  constructor(triangle: number, index: number, vertexCount: number) {
    super(
      `Triangle ${triangle} uses vertex ${index}, but there are only ${vertexCount} vertices, counted from zero. ` +
        'Check the vertex list and whether the indices count from one.',
    )
  }
}
