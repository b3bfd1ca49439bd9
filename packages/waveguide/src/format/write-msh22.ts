import type { TriangleSurface } from '@hornbench/surface-mesh'
import { cornersText, counted, physicalGroupsOf, physicalNames, section, vertexText } from './msh-text.ts'

/** Gmsh's number for a triangle with three nodes, and the number of tags that follow it. */
const TRIANGLE = '2 2'

/**
 * The surface as a Gmsh file, format 2.2 ASCII: nodes and triangles in their order, numbered from 1; the tag
 * of a triangle is its physical and its elementary group. Same surface, same bytes. The format has no unit:
 * the file is in that of the surface.
 */
export function writeMsh22(surface: TriangleSurface): string {
  return [
    ...section('MeshFormat', ['2.2 0 8']),
    ...physicalNames(physicalGroupsOf(surface)),
    ...section('Nodes', counted(nodeLines(surface))),
    ...section('Elements', counted(elementLines(surface))),
    '',
  ].join('\n')
}

function nodeLines(surface: TriangleSurface): string[] {
  return Array.from({ length: surface.vertices.length / 3 }, (_, v) => `${v + 1} ${vertexText(surface, v)}`)
}

function elementLines(surface: TriangleSurface): string[] {
  return Array.from(surface.tags, (tag, t) => `${t + 1} ${TRIANGLE} ${tag} ${tag} ${cornersText(surface, t)}`)
}
