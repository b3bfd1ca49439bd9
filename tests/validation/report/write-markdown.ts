import type { JudgedRow, Outcome, Verdict } from '../run-validation.ts'
import { formatFigure, formatLimit } from './format-figure.ts'
import { markdownTable } from './markdown-table.ts'

export type Report = {
  readonly outcomes: readonly Outcome[]
  readonly quick: boolean
  /** A day, as 2026-01-31. */
  readonly date: string
  /** Cores, engine: nothing that names a machine. */
  readonly machine: string
  /** Of the folder with the plots, as seen from the document. */
  readonly plotFolder: string
}

const LITERATURE = [
  'Dalmont, Nederveen, Joly, _Radiation impedance of tubes with different flanges: numerical and experimental investigations_ (2001)',
  'Levine, Schwinger, _On the radiation of sound from an unflanged circular pipe_ (1948)',
  'Morse, Ingard, _Theoretical Acoustics_ (1968)',
  'Norris, Sheng, _Acoustic radiation from a circular pipe with an infinite flange_ (1989)',
  'Van Oosterom, Strackee, _The solid angle of a plane triangle_ (1983)',
  'Webster, _Acoustical impedance, and the theory of horns and of the phonograph_ (1919)',
]

const WORDS: Readonly<Record<Verdict, string>> = {
  met: 'yes',
  'known miss': 'no: known',
  missed: '**no**',
  shown: '–',
}

/** The whole document. */
export function writeMarkdown(report: Report): string {
  const { outcomes } = report
  return `${[
    ...introduction(report),
    '## Summary',
    summary(outcomes),
    ...misses(outcomes),
    ...outcomes.flatMap((outcome) => section(outcome, report.plotFolder)),
    '## Literature',
    LITERATURE.map((work) => `- ${work}`).join('\n'),
  ].join('\n\n')}\n`
}

function introduction({ outcomes, quick, date, machine }: Report): string[] {
  const rows = outcomes.flatMap((outcome) => outcome.rows)
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  const judged = rows.length - count('shown')
  const cpuSeconds = outcomes.reduce((sum, outcome) => sum + outcome.cpuSeconds, 0)
  return [
    '# Validation',
    `What the solver computes, held against closed forms, conservation laws and converged solutions. Everything below is written by \`npm run validate${quick ? ' -- --quick' : ''}\`, which solves all of it again: ${outcomes.length} cases, ${judged} figures with a tolerance, of which ${count('met')} are met, ${count('known miss')} are known not to be, and ${count('missed')} are new misses. Written on ${date}: ${machine}; ${Math.round(cpuSeconds)} s of CPU time.`,
    'Tolerances of closed forms, laws and horns come from the plan of the solver and from the reference cases and were set before anything was measured; those of the closure as assembled, of reflected waves, of closed resonances and of kernels against each other were set from what was seen, against regressions. Formulations, conventions and the reasons for them are in [numerics.md](numerics.md). "TypeScript" are the reference kernels, in double precision throughout; "compiled" are the WebAssembly kernels that run by default, with far pairs and the matrix in single precision; "axisymmetric" is the formulation for bodies of revolution. Elements by wavelength count the longest edge, at the highest frequency of the row. Computed pressures of a faceted body are multiplied by exact over meshed source area first, impedances and surface pressures are not. Errors of levels look at angles where the exact level is not lower than stated: the depth of a null is no measure of accuracy.',
    'Not validated: losses, and bodies that are not closed; nothing here was compared with measurements of real horns.',
    ...(quick ? ['This is the quick suite: coarser and fewer meshes, as the tests run it.'] : []),
  ]
}

function summary(outcomes: readonly Outcome[]): string {
  return markdownTable(
    ['case', 'figures', 'met', 'known misses', 'new misses'],
    outcomes.map(({ validationCase, rows }) => {
      const count = (verdict: Verdict) => String(rows.filter((row) => row.verdict === verdict).length)
      const judged = rows.filter((row) => row.verdict !== 'shown').length
      return [
        `[${validationCase.title}](#${anchor(validationCase.title)})`,
        String(judged),
        count('met'),
        count('known miss'),
        count('missed'),
      ]
    }),
  )
}

function misses(outcomes: readonly Outcome[]): string[] {
  const missed = outcomes.flatMap(({ validationCase, rows }) =>
    rows
      .filter(({ verdict }) => verdict === 'known miss' || verdict === 'missed')
      .map((row) => [
        `${validationCase.title}: ${row.quantity}, ${row.mesh}, ${row.by}`,
        limitOf(row),
        formatFigure(row.measured, row.unit),
        row.reason ?? '**not known yet**',
      ]),
  )
  if (missed.length === 0) return ['Every tolerance is met.']
  return ['### What is not met', markdownTable(['what', 'tolerance', 'measured', 'why'], missed)]
}

function section({ validationCase, findings, rows }: Outcome, plotFolder: string): string[] {
  return [
    `## ${validationCase.title}`,
    validationCase.formula,
    ...(rows.length === 0 ? [] : [rowTable(rows)]),
    ...(findings.remarks ?? []),
    ...(findings.plots ?? []).map(({ name, description }) => `![${description}](${plotFolder}/${name}.svg)`),
    ...(findings.tables ?? []).flatMap(({ title, header, rows: cells }) => [
      title,
      markdownTable(header, cells),
    ]),
  ]
}

function rowTable(rows: readonly JudgedRow[]): string {
  return markdownTable(
    ['what', 'mesh', 'by', 'elements by wavelength', 'tolerance', 'measured', 'met'],
    rows.map((row) => [
      row.quantity,
      row.mesh,
      row.by,
      row.perWavelength === undefined ? '–' : row.perWavelength.toPrecision(3),
      limitOf(row),
      formatFigure(row.measured, row.unit),
      WORDS[row.verdict],
    ]),
  )
}

function limitOf({ limit, unit }: JudgedRow): string {
  return limit === undefined ? '–' : formatLimit(limit, unit)
}

/** The anchor that Markdown viewers give a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
