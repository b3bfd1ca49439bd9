import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'

export type RoundCavity = {
  /** r, z of the wall from the rim of the source to the rim of the aperture, m; z of the last one is the baffle. */
  readonly wall: readonly (readonly [radius: number, z: number])[]
  /** Rings of the source disc: 8 n triangles around its rim, and as many around the wall and the aperture. */
  readonly rings: number
  /** Where ring i of n of the aperture lies, share of its radius for the share i/n; i/n is the default. */
  readonly grading?: (share: number) => number
}

/**
 * A round cavity around the z axis that is closed by a flat source at its bottom and a flat aperture at its mouth,
 * normals into the cavity. Symmetric about x = 0 and y = 0, diagonals of the wall included.
 */
export function roundCavity({ wall, rings, grading = (share) => share }: RoundCavity): TriangleSurface {
  const vertices: number[] = []
  const triangles: number[] = []
  const tags: number[] = []
  const around = 8 * rings
  const addCircle = (radius: number, z: number, count: number): number => {
    const first = vertices.length / 3
    for (let i = 0; i < Math.max(count, 1); i++) {
      const angle = (2 * Math.PI * i) / Math.max(count, 1)
      vertices.push(radius * Math.cos(angle), radius * Math.sin(angle), z)
    }
    return first
  }
  const addTriangle = (tag: number, corners: readonly number[]) => {
    triangles.push(...corners)
    tags.push(tag)
  }
  /** Inside the circle that starts at vertex `rim`. Counter-clockwise seen from +z, or from −z when turned. */
  const addDisc = (tag: number, rim: number, radiusAt: (share: number) => number, isTurned: boolean) => {
    const z = vertices[3 * rim + 2]
    const circles = Array.from({ length: rings }, (_, j) => addCircle(radiusAt(j / rings), z, 8 * j))
    circles.push(rim)
    for (let j = 1; j <= rings; j++) {
      const inner = (i: number) => circles[j - 1] + (j === 1 ? 0 : i % (8 * (j - 1)))
      const outer = (i: number) => circles[j] + (i % (8 * j))
      for (let sector = 0; sector < 8; sector++) {
        for (let i = 0; i < j; i++) {
          const [a, b] = [sector * j + i, sector * (j - 1) + i]
          const corners = [[outer(a), outer(a + 1), inner(b)]]
          if (i + 1 < j) corners.push([outer(a + 1), inner(b + 1), inner(b)])
          for (const [first, second, third] of corners) {
            addTriangle(tag, isTurned ? [first, third, second] : [first, second, third])
          }
        }
      }
    }
  }
  const circles = wall.map(([radius, z]) => addCircle(radius, z, around))
  for (let row = 0; row + 1 < wall.length; row++) {
    const [low, high] = [circles[row], circles[row + 1]]
    for (let i = 0; i < around; i++) {
      const next = (i + 1) % around
      const [a, b, c, d] = [low + i, low + next, high + next, high + i]
      const isOddQuarter = Math.floor(i / (2 * rings)) % 2 === 1
      const halves = isOddQuarter
        ? [
            [a, d, b],
            [b, d, c],
          ]
        : [
            [a, c, b],
            [a, d, c],
          ]
      for (const half of halves) addTriangle(SURFACE_TAG.wall, half)
    }
  }
  addDisc(SURFACE_TAG.source, circles[0], (share) => share * wall[0][0], false)
  const mouth = wall[wall.length - 1][0]
  addDisc(SURFACE_TAG.interface, circles[circles.length - 1], (share) => grading(share) * mouth, true)
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: Uint8Array.from(tags),
  }
}
