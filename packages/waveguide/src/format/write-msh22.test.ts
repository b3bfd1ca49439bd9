import type { TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { buildHornSurface } from '../surface/build-horn-surface.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { writeMsh22 } from './write-msh22.ts'

/** The lines of a section, without its opening and closing line. */
function sectionOf(lines: readonly string[], name: string): string[] {
  return lines.slice(lines.indexOf(`$${name}`) + 1, lines.indexOf(`$End${name}`))
}

function readMsh22(text: string): TriangleSurface {
  const lines = text.split('\n')
  expect(sectionOf(lines, 'MeshFormat')).toEqual(['2.2 0 8'])
  const [nodeCount, ...nodes] = sectionOf(lines, 'Nodes')
  const [elementCount, ...elements] = sectionOf(lines, 'Elements')
  expect(nodes).toHaveLength(Number(nodeCount))
  expect(elements).toHaveLength(Number(elementCount))
  const nodeRows = nodes.map((line) => line.split(' ').map(Number))
  const elementRows = elements.map((line) => line.split(' ').map(Number))
  nodeRows.forEach(([id], i) => expect(id).toBe(i + 1))
  elementRows.forEach(([id, type, tagCount, physical, elementary], i) => {
    expect([id, type, tagCount, elementary]).toEqual([i + 1, 2, 2, physical])
  })
  return {
    vertices: Float64Array.from(nodeRows.flatMap((row) => row.slice(1))),
    triangles: Uint32Array.from(elementRows.flatMap((row) => row.slice(5).map((node) => node - 1))),
    tags: Uint8Array.from(elementRows.map((row) => row[3])),
  }
}

test('a surface that is written and read again is the same to the bit', () => {
  const { surface } = buildHornSurface(parseDesign({ ...ROUND_OSSE, a: '38 - 5*sin(p)' }))
  expect(readMsh22(writeMsh22(surface))).toEqual(surface)
})

test('the file names the groups that occur and nothing else', () => {
  const { surface } = buildHornSurface(parseDesign(ROUND_OSSE))
  const lines = writeMsh22(surface).split('\n')
  expect(sectionOf(lines, 'PhysicalNames')).toEqual(['2', '2 1 "SD1G0"', '2 2 "SD1D1001"'])
  expect(lines.at(-1)).toBe('')
})

test('a negative zero is written as 0', () => {
  const text = writeMsh22({
    vertices: Float64Array.from([-0, 1e-7, 1 / 3]),
    triangles: Uint32Array.from([]),
    tags: Uint8Array.from([]),
  })
  expect(text).toContain('\n1 0 1e-7 0.3333333333333333\n')
})
