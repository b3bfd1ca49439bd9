import { stripAsPython } from '../text/strip-blanks.ts'
import type { MeshValidationMode } from './legacy-solve-request.ts'

const MODES: readonly MeshValidationMode[] = ['off', 'strict', 'warn']

export const VALIDATION_MODE_PROBLEM = `mesh_validation_mode must be one of: ${MODES.join(', ')}.`

/** An empty text means `warn`, blanks do not; undefined for what is no mode. */
export function normaliseValidationMode(sent: string): MeshValidationMode | undefined {
  const name = sent === '' ? 'warn' : stripAsPython(sent).toLowerCase()
  return MODES.find((mode) => mode === name)
}
