import { type AzimuthDomain, cornersInSector, SECTOR_RAD } from './azimuth-domain.ts'
import { type GrowingSurface, tagNewTriangles } from './growing-surface.ts'
import { ringNodes } from './ring-nodes.ts'
import type { Slice } from './slice-plan.ts'
import type { Vector } from './vector.ts'
import { type RingSide, zipStrip } from './zip-strip.ts'

/**
 * Appends the strips between the slices to a surface: the whole horn, or the part that is mirrored afterwards.
 * Neighbouring sectors and strips share their vertex indices, so nothing is ever welded. On a mirror plane that
 * coordinate is exactly 0.
 *
 * @returns the last ring, sector by sector
 */
export function appendSlices(
  surface: GrowingSurface,
  slices: readonly Slice[],
  domain: AzimuthDomain,
): RingSide[] {
  let previous: RingSide[] = []
  slices.forEach((slice, j) => {
    const sides = ringSides(slice, domain, surface.vertices)
    if (j > 0) sides.forEach((side, sector) => zipStrip(previous[sector], side, surface.triangles))
    tagNewTriangles(surface, slice.sheet.tag)
    previous = sides
  })
  return previous
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
