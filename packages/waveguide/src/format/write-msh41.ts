import type { TriangleSurface } from '@hornbench/surface-mesh'
import { formatNumber } from './format-number.ts'
import { cornersText, physicalGroupsOf, physicalNames, section, vertexText } from './msh-text.ts'

/** Gmsh's number for a triangle with three nodes, and the dimension of a surface. */
const TRIANGLE = 2
const SURFACE = 2

/**
 * The surface as a Gmsh file, format 4.1 ASCII: one surface entity for each tag, of the same number as its physical group.
 * A node stands in the block of the first surface that uses it; nodes keep their numbers, triangles are numbered block by
 * block, both from 1. Vertices without a triangle are left out. Same surface, same bytes. The format has no unit: the file
 * is in that of the surface.
 */
export function writeMsh41(surface: TriangleSurface): string {
  const groups = physicalGroupsOf(surface)
  const blocks = blocksOf(
    surface,
    groups.map(({ tag }) => tag),
  )
  return [
    ...section('MeshFormat', ['4.1 0 8']),
    ...physicalNames(groups),
    ...section('Entities', [`0 0 ${blocks.length} 0`, ...blocks.map((block) => entityLine(surface, block))]),
    ...section('Nodes', nodeLines(surface, blocks)),
    ...section('Elements', elementLines(surface, blocks)),
    '',
  ].join('\n')
}

/** The triangles of one tag, all their vertices, and those that no block before it has. */
type Block = {
  readonly tag: number
  readonly triangles: readonly number[]
  readonly vertices: readonly number[]
  readonly ownVertices: readonly number[]
}

function blocksOf(surface: TriangleSurface, tags: readonly number[]): Block[] {
  const taken = new Set<number>()
  return tags.map((tag) => {
    const triangles = Array.from(surface.tags.keys()).filter((t) => surface.tags[t] === tag)
    const used = new Set(triangles.flatMap((t) => Array.from(surface.triangles.subarray(3 * t, 3 * t + 3))))
    const vertices = [...used].sort((a, b) => a - b)
    const ownVertices = vertices.filter((v) => !taken.has(v))
    for (const v of ownVertices) taken.add(v)
    return { tag, triangles, vertices, ownVertices }
  })
}

function entityLine({ vertices }: TriangleSurface, block: Block): string {
  const least = [Infinity, Infinity, Infinity]
  const most = [-Infinity, -Infinity, -Infinity]
  for (const v of block.vertices) {
    for (let c = 0; c < 3; c++) {
      least[c] = Math.min(least[c], vertices[3 * v + c])
      most[c] = Math.max(most[c], vertices[3 * v + c])
    }
  }
  const box = [...least, ...most].map(formatNumber).join(' ')
  return `${block.tag} ${box} 1 ${block.tag} 0`
}

function nodeLines(surface: TriangleSurface, blocks: readonly Block[]): string[] {
  const count = blocks.reduce((sum, { ownVertices }) => sum + ownVertices.length, 0)
  const last = blocks.reduce((largest, { vertices }) => Math.max(largest, (vertices.at(-1) ?? -1) + 1), 0)
  return [
    `${blocks.length} ${count} ${Math.min(1, count)} ${last}`,
    ...blocks.flatMap(({ tag, ownVertices }) => [
      `${SURFACE} ${tag} 0 ${ownVertices.length}`,
      ...ownVertices.map((v) => String(v + 1)),
      ...ownVertices.map((v) => vertexText(surface, v)),
    ]),
  ]
}

function elementLines(surface: TriangleSurface, blocks: readonly Block[]): string[] {
  const count = blocks.reduce((sum, { triangles }) => sum + triangles.length, 0)
  let number = 0
  return [
    `${blocks.length} ${count} ${Math.min(1, count)} ${count}`,
    ...blocks.flatMap(({ tag, triangles }) => [
      `${SURFACE} ${tag} ${TRIANGLE} ${triangles.length}`,
      ...triangles.map((t) => `${++number} ${cornersText(surface, t)}`),
    ]),
  ]
}
