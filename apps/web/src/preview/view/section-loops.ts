import { type HornMesh, isAperture, isSource } from './horn-mesh.ts'

/** One closed line of the section through the plane x = 0. */
export type SectionLoop = {
  /** y and z of each corner, mm */
  readonly points: readonly (readonly [y: number, z: number])[]
  /** Of the line from each corner to the next one: whether it is the source that is cut there. */
  readonly onSource: readonly boolean[]
  /** Likewise: whether it is the open mouth of a cavity. */
  readonly onAperture: readonly boolean[]
}

type Segment = {
  readonly to: number
  readonly point: readonly [number, number]
  readonly onSource: boolean
  readonly onAperture: boolean
}

/**
 * Where the plane x = 0 cuts a closed mesh. Each triangle that is cut has one edge that goes from x < 0 to x ≥ 0 and
 * one that goes back; the neighbour has the latter the other way round, and so the line goes on there until it is closed.
 */
export function sectionLoops(mesh: HornMesh): SectionLoop[] {
  const segments = cutTriangles(mesh)
  const loops: SectionLoop[] = []
  for (const start of segments.keys()) {
    const points: (readonly [number, number])[] = []
    const onSource: boolean[] = []
    const onAperture: boolean[] = []
    for (let at = start, segment = segments.get(at); segment; segment = segments.get(at)) {
      segments.delete(at)
      points.push(segment.point)
      onSource.push(segment.onSource)
      onAperture.push(segment.onAperture)
      at = segment.to
    }
    if (points.length > 2) loops.push({ points, onSource, onAperture })
  }
  return loops
}

/** By the edge on which each begins. */
function cutTriangles(mesh: HornMesh): Map<number, Segment> {
  const { positions, triangles } = mesh
  const segments = new Map<number, Segment>()
  const isRight = (vertex: number) => (positions[3 * vertex] ?? 0) >= 0
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t] ?? 0, triangles[t + 1] ?? 0, triangles[t + 2] ?? 0] as const
    let into: readonly [number, number] | undefined
    let back: readonly [number, number] | undefined
    for (const [a, b] of edgesOf(corners)) {
      if (isRight(a) === isRight(b)) continue
      if (isRight(b)) into = [a, b]
      else back = [b, a]
    }
    if (!into || !back) continue
    segments.set(edgeKey(mesh, into), {
      to: edgeKey(mesh, back),
      point: crossing(mesh, into),
      onSource: isSource(mesh, t / 3),
      onAperture: isAperture(mesh, t / 3),
    })
  }
  return segments
}

function edgesOf([a, b, c]: readonly [number, number, number]) {
  return [[a, b], [b, c], [c, a]] as const // prettier-ignore
}

/** From x < 0 to x ≥ 0, and so the same from either side. */
function edgeKey({ positions }: HornMesh, [from, to]: readonly [number, number]): number {
  return (from * positions.length) / 3 + to
}

function crossing({ positions }: HornMesh, [from, to]: readonly [number, number]): readonly [number, number] {
  const [xFrom, xTo] = [positions[3 * from] ?? 0, positions[3 * to] ?? 0]
  const share = xFrom / (xFrom - xTo)
  const at = (axis: number) => {
    const [a, b] = [positions[3 * from + axis] ?? 0, positions[3 * to + axis] ?? 0]
    return a + share * (b - a)
  }
  return [at(1), at(2)]
}
