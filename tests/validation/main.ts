/**
 * `npm run validate [-- --quick] [-- --out=FOLDER] [-- --case=ID …]`: solves the whole suite and writes docs/validation.md and its
 * plots. Exit code 0 when every tolerance is met or is a known miss, 1 otherwise. Takes some minutes.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { KNOWN_MISSES } from './known-misses.ts'
import { runValidation, type Outcome } from './run-validation.ts'
import { VALIDATION_CASES } from './validation-cases.ts'
import { writeReport } from './write-report.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../docs') },
    case: { type: 'string', multiple: true },
  },
})
const { quick } = values
const cases = VALIDATION_CASES.filter(({ id }) => values.case === undefined || values.case.includes(id))
const outcomes = await runValidation(cases, { quick, misses: KNOWN_MISSES, onOutcome: print })
const missed = outcomes.flatMap(({ rows }) => rows).filter(({ verdict }) => verdict === 'missed').length
await writeReport(outcomes, { folder: values.out, quick })
console.log(`${values.out}/validation.md is written; ${missed} new misses.`)
process.exitCode = missed === 0 ? 0 : 1

function print({ validationCase, rows, cpuSeconds }: Outcome, index: number): void {
  console.log(
    `${index + 1}/${cases.length} ${validationCase.title}: ${rows.length} figures, ${cpuSeconds.toFixed(1)} s of CPU time`,
  )
  for (const { verdict, quantity, mesh, by, measured } of rows) {
    if (verdict === 'missed') console.log(`  missed: ${quantity}, ${mesh}, ${by}: ${measured}`)
  }
}
