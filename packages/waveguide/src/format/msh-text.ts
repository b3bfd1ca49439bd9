import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { formatNumber } from './format-number.ts'

/** A tag that occurs in a mesh, and the name by which readers of horn meshes know it. */
type PhysicalGroup = { readonly tag: number; readonly name: string }

const PHYSICAL_NAMES: ReadonlyMap<number, string> = new Map([
  [SURFACE_TAG.wall, 'SD1G0'],
  [SURFACE_TAG.source, 'SD1D1001'],
  [SURFACE_TAG.secondary, 'SD2G0'],
  [SURFACE_TAG.interface, 'I1-2'],
])

/** The physical groups that occur in a surface. */
export function physicalGroupsOf({ tags }: TriangleSurface): PhysicalGroup[] {
  return [...PHYSICAL_NAMES].filter(([tag]) => tags.includes(tag)).map(([tag, name]) => ({ tag, name }))
}

/** The section that names the groups, the same in all versions of the format. */
export function physicalNames(groups: readonly PhysicalGroup[]): string[] {
  return section('PhysicalNames', counted(groups.map(({ tag, name }) => `2 ${tag} "${name}"`)))
}

export function section(name: string, lines: readonly string[]): string[] {
  return [`$${name}`, ...lines, `$End${name}`]
}

export function counted(lines: readonly string[]): string[] {
  return [String(lines.length), ...lines]
}

/** The coordinates of a vertex with blanks between them. */
export function vertexText({ vertices }: TriangleSurface, vertex: number): string {
  const at = 3 * vertex
  return `${formatNumber(vertices[at])} ${formatNumber(vertices[at + 1])} ${formatNumber(vertices[at + 2])}`
}

/** The corners of a triangle, numbered from 1. */
export function cornersText({ triangles }: TriangleSurface, triangle: number): string {
  const at = 3 * triangle
  return `${triangles[at] + 1} ${triangles[at + 1] + 1} ${triangles[at + 2] + 1}`
}
