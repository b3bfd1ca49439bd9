import type { TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { buildHornSurface } from '../surface/build-horn-surface.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { writeMsh41 } from './write-msh41.ts'

const { surface } = buildHornSurface(parseDesign({ ...ROUND_OSSE, a: '38 - 5*sin(p)' }))

/** The lines of a section, without its opening and closing line. */
function sectionOf(text: string, name: string): string[] {
  const lines = text.split('\n')
  return lines.slice(lines.indexOf(`$${name}`) + 1, lines.indexOf(`$End${name}`))
}

const numbersOf = (line = '') => line.split(' ').map(Number)

/** The blocks of a section: a head line whose last number counts the rows, each of them `linesPerRow` lines long. */
function blocksOf(lines: readonly string[], linesPerRow: number) {
  const blocks: { head: number[]; body: string[] }[] = []
  for (let at = 1; at < lines.length;) {
    const head = numbersOf(lines[at])
    const length = linesPerRow * (head.at(-1) ?? 0)
    blocks.push({ head, body: lines.slice(at + 1, at + 1 + length) })
    at += 1 + length
  }
  return blocks
}

function readMsh41(text: string) {
  const vertices = new Map<number, number[]>()
  for (const { head, body } of blocksOf(sectionOf(text, 'Nodes'), 2)) {
    const count = head[3]
    for (let i = 0; i < count; i++) vertices.set(Number(body[i]), numbersOf(body[count + i]))
  }
  const elements = blocksOf(sectionOf(text, 'Elements'), 1).flatMap(({ head, body }) =>
    body.map((line) => ({ tag: head[1], numbers: numbersOf(line) })),
  )
  return { vertices, elements }
}

/** Corners and tag of each triangle, in no order. */
function trianglesOf({ vertices, triangles, tags }: TriangleSurface): string[] {
  return Array.from(tags, (tag, t) => {
    const corners = Array.from(triangles.subarray(3 * t, 3 * t + 3), (v) =>
      vertices.slice(3 * v, 3 * v + 3).join(' '),
    )
    return `${tag}: ${corners.join(', ')}`
  }).sort()
}

test('a surface that is written and read again is the same to the bit, but for the order of its triangles', () => {
  const { vertices, elements } = readMsh41(writeMsh41(surface))
  const read = elements.map(({ tag, numbers: [, ...corners] }) => {
    return `${tag}: ${corners.map((node) => vertices.get(node)?.join(' ')).join(', ')}`
  })
  expect(read.sort()).toEqual(trianglesOf(surface))
  expect(elements.map(({ numbers }) => numbers[0])).toEqual(elements.map((_, i) => i + 1))
  expect([...vertices.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: surface.vertices.length / 3 }, (_, v) => v + 1),
  )
})

test('sections, groups and entities are those of format 4.1', () => {
  const text = writeMsh41(surface)
  expect(text.split('\n').filter((line) => /^\$(?!End)/.test(line))).toEqual(
    ['MeshFormat', 'PhysicalNames', 'Entities', 'Nodes', 'Elements'].map((name) => `$${name}`),
  )
  expect(sectionOf(text, 'MeshFormat')).toEqual(['4.1 0 8'])
  expect(sectionOf(text, 'PhysicalNames')).toEqual(['2', '2 1 "SD1G0"', '2 2 "SD1D1001"'])
  const [counts, ...entities] = sectionOf(text, 'Entities')
  expect(counts).toBe('0 0 2 0')
  expect(entities.map((line) => line.split(' ').slice(7))).toEqual([
    ['1', '1', '0'],
    ['1', '2', '0'],
  ])
  // The throat of this horn has a radius of 12.7 mm and lies in z = 0.
  const [tag, ...box] = numbersOf(entities[1]).slice(0, 7)
  expect(tag).toBe(2)
  ;[-12.7, -12.7, 0, 12.7, 12.7, 0].forEach((coordinate, i) => expect(box[i]).toBeCloseTo(coordinate, 12))
  const nodes = surface.vertices.length / 3
  expect(sectionOf(text, 'Nodes')[0]).toBe(`2 ${nodes} 1 ${nodes}`)
  expect(sectionOf(text, 'Elements')[0]).toBe(`2 ${surface.tags.length} 1 ${surface.tags.length}`)
})

test('the text is the same every time', () => {
  expect(writeMsh41(surface)).toBe(writeMsh41(surface))
})
