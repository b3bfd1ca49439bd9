import type { Printable } from '../json/wire-value.ts'
import { hornOptions } from './horn-options.ts'
import type { LegacyObject } from './legacy-solve-request.ts'

/** What a listing shows of a request. The type of the formula is taken over as it was sent, whatever it is. */
export function summariseRequest(fields: LegacyObject): Printable {
  return {
    formula_type: hornOptions(fields)?.get('formula_type') ?? null,
    frequency_range: fields.get('frequency_range'),
    num_frequencies: fields.get('num_frequencies'),
    sim_type: fields.get('sim_type'),
  }
}
