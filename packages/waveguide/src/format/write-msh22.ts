import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { formatNumber } from './format-number.ts'

/** The names by which readers of horn meshes know the tags. */
const PHYSICAL_NAMES: ReadonlyMap<number, string> = new Map([
  [SURFACE_TAG.wall, 'SD1G0'],
  [SURFACE_TAG.source, 'SD1D1001'],
  [SURFACE_TAG.secondary, 'SD2G0'],
  [SURFACE_TAG.interface, 'I1-2'],
])

/** Gmsh's number for a triangle with three nodes, and the number of tags that follow it. */
const TRIANGLE = '2 2'

/**
 * The surface as a Gmsh file, format 2.2 ASCII: nodes and triangles in their order, numbered from 1; the tag
 * of a triangle is its physical and its elementary group. Same surface, same bytes. The format has no unit:
 * the file is in that of the surface.
 */
export function writeMsh22(surface: TriangleSurface): string {
  const groups = [...PHYSICAL_NAMES].filter(([tag]) => surface.tags.includes(tag))
  return [
    ...section('MeshFormat', ['2.2 0 8']),
    ...section('PhysicalNames', counted(groups.map(([tag, name]) => `2 ${tag} "${name}"`))),
    ...section('Nodes', counted(nodeLines(surface))),
    ...section('Elements', counted(elementLines(surface))),
    '',
  ].join('\n')
}

function section(name: string, lines: readonly string[]): string[] {
  return [`$${name}`, ...lines, `$End${name}`]
}

function counted(lines: readonly string[]): string[] {
  return [String(lines.length), ...lines]
}

function nodeLines({ vertices }: TriangleSurface): string[] {
  const lines: string[] = []
  for (let i = 0; i < vertices.length; i += 3) {
    const [x, y, z] = [vertices[i], vertices[i + 1], vertices[i + 2]].map(formatNumber)
    lines.push(`${i / 3 + 1} ${x} ${y} ${z}`)
  }
  return lines
}

function elementLines({ triangles, tags }: TriangleSurface): string[] {
  return Array.from(tags, (tag, t) => {
    const corners = `${triangles[3 * t] + 1} ${triangles[3 * t + 1] + 1} ${triangles[3 * t + 2] + 1}`
    return `${t + 1} ${TRIANGLE} ${tag} ${tag} ${corners}`
  })
}
