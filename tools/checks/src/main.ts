// Runs every check on the repository: one line for each that passes, the details of each that does not.
import { dirname } from 'node:path'
import { checkBoundaries } from './boundaries/check-boundaries.ts'
import { checkDeadCode } from './check-dead-code.ts'
import { checkFileNames } from './check-file-names.ts'
import { checkFileSizes } from './check-file-sizes.ts'
import { checkFormat } from './check-format.ts'
import { checkKernels } from './check-kernels.ts'
import { checkMarks } from './check-marks.ts'
import { checkOutsideReferences } from './check-outside-references.ts'
import { checkPackages } from './check-packages.ts'
import type { Check, CheckReport } from './check.ts'
import { openRepository } from './repository.ts'

const CHECKS: Readonly<Record<string, Check>> = {
  boundaries: checkBoundaries,
  names: checkFileNames,
  sizes: checkFileSizes,
  packages: checkPackages,
  kernels: checkKernels,
  marks: checkMarks,
  'outside references': checkOutsideReferences,
  'dead code': checkDeadCode,
  format: checkFormat,
}

const repository = await openRepository(dirname(dirname(dirname(import.meta.dirname))))
const results = await Promise.all(Object.entries(CHECKS).map(([name, check]) => passes(name, check)))
process.exitCode = results.every(Boolean) ? 0 : 1

async function passes(name: string, check: Check): Promise<boolean> {
  const { summary, problems } = await check(repository).catch(reportOfCrash)
  if (problems.length === 0) {
    console.log(`${name}: ${summary}`)
    return true
  }
  console.log(`${name}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  for (const problem of problems) console.log(`  ${problem}`)
  return false
}

/** A check that could not run has found nothing out, which is a failure like any other. */
function reportOfCrash(error: unknown): CheckReport {
  return { summary: '', problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
}
