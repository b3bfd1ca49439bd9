import { ExpressionFaultError, type WireValue } from '@hornbench/legacy-wire'
import { readLegacyHorn } from './legacy-horn.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type Parameters = ReadonlyMap<string, WireValue>

/**
 * The parameters of a horn that is solved, as the mesher takes them. Faults that clients of the older server know by their
 * words are said here, all others by the mesher.
 *
 * @param parameters validated, with all defaults filled in
 * @throws UnsolvableJobError
 */
export function readLegacyDesign(parameters: Parameters): Readonly<Record<string, unknown>> {
  const formula = parameters.get('formula_type')
  if (formula !== 'R-OSSE' && formula !== 'OSSE') {
    const name = typeof formula === 'string' ? formula : ''
    throw new UnsolvableJobError(`Formula type '${name}' is not supported. Use 'R-OSSE' or 'OSSE'.`)
  }
  try {
    return readLegacyHorn(parameters).design
  } catch (error) {
    if (error instanceof ExpressionFaultError) throw new UnsolvableJobError(error.message, { cause: error })
    throw error
  }
}
