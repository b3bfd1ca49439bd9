import type { TriangleSurface } from '@hornbench/surface-mesh'
import { type AzimuthDomain, cornersInSector, SECTOR_RAD } from './azimuth-domain.ts'
import { ringNodes } from './ring-nodes.ts'
import type { Slice } from './slice-plan.ts'
import type { Vector } from './vector.ts'
import { type RingSide, zipStrip } from './zip-strip.ts'

/**
 * Meshes the domain: the whole horn, or the part that is mirrored afterwards. Neighbouring sectors and strips
 * share their vertex indices, so nothing is ever welded. On a mirror plane that coordinate is exactly 0.
 */
export function assembleDomain(slices: readonly Slice[], domain: AzimuthDomain): TriangleSurface {
  const vertices: number[] = []
  const triangles: number[] = []
  const tags: number[] = []
  let previous: RingSide[] = []
  slices.forEach((slice, j) => {
    const sides = ringSides(slice, domain, vertices)
    const before = triangles.length
    if (j > 0) sides.forEach((side, sector) => zipStrip(previous[sector], side, triangles))
    for (let k = before; k < triangles.length; k += 3) tags.push(slice.sheet.tag)
    previous = sides
  })
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: Uint8Array.from(tags),
  }
}

/** The ring sector by sector; appends its coordinates to `vertices`. */
function ringSides(slice: Slice, domain: AzimuthDomain, vertices: number[]): RingSide[] {
  const first = vertices.length / 3
  if (slice.edges[0] === 0) return poleSides(slice, domain, vertices)
  const sides: RingSide[] = []
  for (let sector = 0; sector < domain.sectors; sector++) {
    const startRad = domain.startRad + sector * SECTOR_RAD
    const corners = cornersInSector(domain, sector)
    const nodes = ringNodes(slice, { sector, startRad, corners }).map((node, i, ring) => {
      const column = i === 0 ? sector : i === ring.length - 1 ? sector + 1 : undefined
      return column === undefined ? node : onMirrorPlane(node, column, domain)
    })
    // The first node is the last of the sector before; the last of a full circle is the first of all.
    const isClosing = domain.sectors === 4 && sector === 3
    const next = vertices.length / 3
    const start = sector === 0 ? next : next - 1
    const indices = nodes.map((_, i) => (isClosing && i === nodes.length - 1 ? first : start + i))
    nodes.forEach((node, i) => {
      if (indices[i] >= next) vertices.push(...node)
    })
    sides.push({ nodes, indices })
  }
  return sides
}

function poleSides(
  { sheet, u }: Slice,
  { startRad, sectors }: AzimuthDomain,
  vertices: number[],
): RingSide[] {
  const pole: Vector = [0, 0, sheet.pointAt(startRad, u)[2]]
  const side = { nodes: [pole], indices: [vertices.length / 3] }
  vertices.push(...pole)
  return Array.from({ length: sectors }, () => side)
}

/** Puts a node on the line between two sectors exactly on the mirror plane that ends the domain there. */
function onMirrorPlane(node: Vector, column: number, { sectors, mirrors }: AzimuthDomain): Vector {
  const [x, y, z] = node
  const isAtEnd = column === 0 || column === sectors
  if (sectors === 4 || !isAtEnd) return node
  const isOnPlaneY = sectors === 1 ? column === 0 : mirrors.y
  return isOnPlaneY ? [x, 0, z] : [0, y, z]
}
