import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'

export type RoundCavity = {
  /** r, z of the wall from the rim of the source to the rim of the aperture, m; z of the last one is the baffle. */
  readonly wall: readonly (readonly [radius: number, z: number])[]
  /** Rings of source and aperture: each rim, and the wall, has 8 n triangles around. */
  readonly rings: number
}

type Draft = { readonly vertices: number[]; readonly triangles: number[]; readonly tags: number[] }

/**
 * A round cavity around the z axis that is closed by a flat source at its bottom and a flat aperture at its mouth,
 * normals into the cavity. Symmetric about x = 0 and y = 0, diagonals of the wall included.
 */
export function roundCavity({ wall, rings }: RoundCavity): TriangleSurface {
  const draft: Draft = { vertices: [], triangles: [], tags: [] }
  const circles = wall.map(([radius, z]) => addCircle(draft, [radius, z], 8 * rings))
  for (let row = 0; row + 1 < wall.length; row++) addWallRow(draft, [circles[row], circles[row + 1]], rings)
  addDisc(draft, { tag: SURFACE_TAG.source, rim: circles[0], place: wall[0], rings })
  const last = wall.length - 1
  addDisc(draft, { tag: SURFACE_TAG.interface, rim: circles[last], place: wall[last], rings })
  return {
    vertices: Float64Array.from(draft.vertices),
    triangles: Uint32Array.from(draft.triangles),
    tags: Uint8Array.from(draft.tags),
  }
}

/** Adds vertices around the axis and returns the number of the first. */
function addCircle({ vertices }: Draft, [radius, z]: readonly [number, number], count: number): number {
  const first = vertices.length / 3
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count
    vertices.push(radius * Math.cos(angle), radius * Math.sin(angle), z)
  }
  return first
}

function addTriangle({ triangles, tags }: Draft, tag: number, corners: readonly number[]): void {
  triangles.push(...corners)
  tags.push(tag)
}

/** Between two circles; the diagonals of a quarter are the mirror images of those of its neighbours. */
function addWallRow(draft: Draft, [low, high]: readonly [number, number], rings: number): void {
  const around = 8 * rings
  for (let i = 0; i < around; i++) {
    const next = (i + 1) % around
    const [a, b, c, d] = [low + i, low + next, high + next, high + i]
    const isOddQuarter = Math.floor(i / (2 * rings)) % 2 === 1
    addTriangle(draft, SURFACE_TAG.wall, isOddQuarter ? [a, d, b] : [a, c, b])
    addTriangle(draft, SURFACE_TAG.wall, isOddQuarter ? [b, d, c] : [a, d, c])
  }
}

type Disc = {
  readonly tag: number
  /** The first vertex of its outermost circle. */
  readonly rim: number
  readonly place: readonly [radius: number, z: number]
  readonly rings: number
}

/** Closes a circle: the source looks up, the aperture down. */
function addDisc(draft: Draft, { tag, rim, place: [radius, z], rings }: Disc): void {
  const circles = Array.from({ length: rings }, (_, j) =>
    addCircle(draft, [(radius * j) / rings, z], Math.max(1, 8 * j)),
  )
  circles.push(rim)
  const add = ([a, b, c]: readonly number[]) =>
    addTriangle(draft, tag, tag === SURFACE_TAG.interface ? [a, c, b] : [a, b, c])
  for (let j = 1; j <= rings; j++) {
    const inner = (i: number) => circles[j - 1] + (j === 1 ? 0 : i % (8 * (j - 1)))
    const outer = (i: number) => circles[j] + (i % (8 * j))
    for (let sector = 0; sector < 8; sector++) {
      for (let i = 0; i < j; i++) {
        const [a, b] = [sector * j + i, sector * (j - 1) + i]
        add([outer(a), outer(a + 1), inner(b)])
        if (i + 1 < j) add([outer(a + 1), inner(b + 1), inner(b)])
      }
    }
  }
}
