import type { FoundMirrors } from '@hornbench/solver'
import type { SymmetryChoice } from '../prepare-request.ts'
import type { Radiator } from './radiator.ts'

const NONE = { x: false, y: false } as const

/** The mirror planes that a solve uses, and why it uses no more. */
export function usedMirrors(
  { mirrors, meridians }: Radiator,
  choice: SymmetryChoice | undefined,
): FoundMirrors {
  if (meridians) return { planes: NONE, reasons: ['A round body is solved on its outline.'] }
  return choice === 'off' ? { planes: NONE, reasons: ['Symmetry is switched off.'] } : mirrors
}
