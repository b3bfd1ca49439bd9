import type { ObservationLayout } from '../observation/observation-layout.ts'
import type { MeshValidation } from '../source/body-source.ts'

/** Whether a mesh is fine enough for a sweep, by the rule of the older server: six edges by wavelength. */
export type LegacyMeshValidation = {
  readonly mode: MeshValidation
  readonly enabled: boolean
  readonly is_valid: boolean
  readonly warnings: readonly string[]
  readonly recommendations: readonly string[]
  /** Hz */
  readonly max_valid_frequency: number | null
  readonly recommended_max_frequency: number | null
  readonly elements_per_wavelength_at_max: number | null
}

type Facts = Pick<ObservationLayout, 'medium' | 'mesh'>

const ELEMENTS_PER_WAVELENGTH = 6
const RECOMMENDED_SHARE = 0.8

/**
 * The block of that name of the older document. In `strict` mode a job whose mesh is not valid fails, with the warnings
 * joined by ' | '.
 *
 * @param highestHz of the sweep
 */
export function legacyMeshValidation(
  { medium, mesh }: Facts,
  mode: MeshValidation,
  highestHz: number,
): LegacyMeshValidation {
  if (mode === 'off') return { mode, ...NOTHING_CHECKED }
  const maxHz = medium.soundSpeed / (ELEMENTS_PER_WAVELENGTH * mesh.longestEdgeM)
  const recommendedHz = RECOMMENDED_SHARE * maxHz
  const elements = medium.soundSpeed / (highestHz * mesh.longestEdgeM)
  const isValid = highestHz <= maxHz
  const warnings = isValid ? nearTheEnd(highestHz, recommendedHz) : beyondTheEnd(highestHz, maxHz, elements)
  return {
    mode,
    enabled: true,
    is_valid: isValid,
    warnings,
    recommendations: warnings.length === 0 ? [] : [advice(medium.soundSpeed, highestHz, recommendedHz)],
    max_valid_frequency: maxHz,
    recommended_max_frequency: recommendedHz,
    elements_per_wavelength_at_max: elements,
  }
}

const NOTHING_CHECKED = {
  enabled: false,
  is_valid: true,
  warnings: [],
  recommendations: [],
  max_valid_frequency: null,
  recommended_max_frequency: null,
  elements_per_wavelength_at_max: null,
}

/** The words are those of the older server. */
function beyondTheEnd(highestHz: number, maxHz: number, elements: number): string[] {
  const [asked, possible] = [highestHz.toFixed(0), maxHz.toFixed(0)]
  return [
    `Requested max frequency (${asked} Hz) exceeds mesh capability (${possible} Hz). ` +
      `Results above ${possible} Hz will be inaccurate.`,
    `Mesh has only ${elements.toFixed(1)} elements per wavelength at ${asked} Hz (need ≥${ELEMENTS_PER_WAVELENGTH}).`,
  ]
}

function nearTheEnd(highestHz: number, recommendedHz: number): string[] {
  if (highestHz <= recommendedHz) return []
  return [
    `Requested max frequency (${highestHz.toFixed(0)} Hz) is above the recommended ${recommendedHz.toFixed(0)} Hz.`,
  ]
}

function advice(soundSpeed: number, highestHz: number, recommendedHz: number): string {
  const edgeMm = (1000 * RECOMMENDED_SHARE * soundSpeed) / (ELEMENTS_PER_WAVELENGTH * highestHz)
  return `Use edges of at most ${edgeMm.toPrecision(2)} mm, or frequencies up to ${recommendedHz.toFixed(0)} Hz.`
}
