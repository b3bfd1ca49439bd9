import { expect, test } from 'vitest'
import type { JudgedRow, Outcome } from '../run-validation.ts'
import { writeMarkdown } from './write-markdown.ts'

const row: JudgedRow = {
  quantity: 'level | on axis',
  mesh: '312 triangles',
  by: 'compiled',
  perWavelength: 6,
  measured: 0.0312,
  unit: 'dB',
  limit: { kind: 'at most', value: 0.1 },
  verdict: 'met',
}
const known: JudgedRow = {
  ...row,
  quantity: 'surface',
  measured: 0.3,
  verdict: 'known miss',
  reason: 'facets',
}
const fresh: JudgedRow = { ...row, quantity: 'behind', measured: Number.NaN, verdict: 'missed' }
const shown: JudgedRow = { ...row, quantity: 'context', limit: undefined, verdict: 'shown' }

const written = (rows: JudgedRow[]) => {
  const outcome: Outcome = {
    validationCase: {
      id: 'sphere',
      title: 'A sphere, pulsating',
      formula: 'p = h₀',
      run: () => ({ rows: [] }),
    },
    findings: {
      rows,
      remarks: ['A remark.'],
      plots: [{ name: 'sphere', description: 'What is seen.', svg: '<svg/>' }],
      tables: [{ title: 'By ka:', header: ['ka', 'dB'], rows: [['1', '0.1']] }],
    },
    rows,
    cpuSeconds: 1.4,
  }
  const machine = '2 cores, Node 24'
  return writeMarkdown({
    outcomes: [outcome],
    quick: false,
    date: '2026-01-31',
    machine,
    plotFolder: 'plots',
  })
}

test('the introduction counts figures and says when and on what they were measured', () => {
  const text = written([row, known, fresh, shown])
  expect(text).toContain(
    '1 cases, 3 figures with a tolerance, of which 1 are met, 1 are known not to be, and 1 are new misses',
  )
  expect(text).toContain('2026-01-31: 2 cores, Node 24; 1 s of CPU time')
  expect(text).toContain('`npm run validate`')
})

test('a row has what, mesh, method, resolution, tolerance, figure and whether it is met', () => {
  const text = written([row, fresh, shown]).replaceAll(/ +/g, ' ')
  expect(text).toContain(
    '| level \\| on axis | 312 triangles | compiled | 6.00 | ≤ 0.1 dB | 0.031 dB | yes |',
  )
  expect(text).toContain('| behind | 312 triangles | compiled | 6.00 | ≤ 0.1 dB | no number | **no** |')
  expect(text).toContain('| context | 312 triangles | compiled | 6.00 | – | 0.031 dB | – |')
})

test('what is not met stands at the top with by how much and why, and without it a sentence', () => {
  const text = written([row, known]).replaceAll(/ +/g, ' ')
  expect(text).toContain(
    '| A sphere, pulsating: surface, 312 triangles, compiled | ≤ 0.1 dB | 0.300 dB | facets |',
  )
  expect(written([row])).toContain('Every tolerance is met.')
})

test('a case has its formula, remarks, plots and tables, and the summary leads to it', () => {
  const text = written([row])
  expect(text).toContain('[A sphere, pulsating](#a-sphere-pulsating)')
  expect(text).toContain('## A sphere, pulsating\n\np = h₀\n\n|')
  expect(text).toContain(
    'A remark.\n\n![What is seen.](plots/sphere.svg)\n\nBy ka:\n\n| ka  | dB  |\n| --- | --- |\n| 1   | 0.1 |',
  )
})

test('a case that only shows something has no empty table', () => {
  expect(written([])).toContain('p = h₀\n\nA remark.')
})
