import type { LegacySolveRequest } from '@hornbench/legacy-wire'
import type { BodySource } from '@hornbench/simulation'
import type { UnitDetection } from './detect-unit.ts'
import { readLegacyDesign } from './legacy-design.ts'
import { legacyFrequenciesHz } from './legacy-frequencies.ts'
import { readLegacyMesh } from './legacy-mesh.ts'
import { observationOfLegacy, readLegacyPolar } from './legacy-observation.ts'
import type { SolveJob } from './solve-job.ts'

/** The older server knew no other air. */
const MEDIUM = { soundSpeed: 343, density: 1.21 }
/** What is prepared of a job whose frequencies are faulty, so that faults of its mesh are found first. */
const ANY_HZ = 1

/** The form of the older API: accepted with faults that show when it runs. */
export function jobOfLegacyRequest(request: LegacySolveRequest): SolveJob {
  const { occParameters, polarConfig, meshValidationMode: meshValidation } = request
  let unitDetection: UnitDetection | null = null

  function readSource(): BodySource {
    if (occParameters) return { kind: 'design', design: readLegacyDesign(occParameters) }
    const read = readLegacyMesh(request.mesh)
    unitDetection = read.unitDetection
    // "strict" was about frequencies only there: repairs of the mesh are reported, not refused.
    return { kind: 'mesh', surface: read.surface, validation: meshValidation === 'off' ? 'off' : 'warn' }
  }

  return {
    ...(occParameters && { meshStageMessage: 'Building adaptive OCC mesh' }),
    toPrepareRequest() {
      const source = readSource()
      const legacyPolar = readLegacyPolar(polarConfig)
      return {
        source,
        medium: MEDIUM,
        highestHz: highestHz(request),
        observation: observationOfLegacy(legacyPolar),
        arcsMayMove: true,
        legacyPolar,
        symmetry: request.enableSymmetry ? 'auto' : 'off',
      }
    },
    detectUnit: () => unitDetection,
    toFrequenciesHz: () => legacyFrequenciesHz(request),
    facts: {
      meshValidation,
      deviceMode: request.deviceMode,
      useOptimized: request.useOptimized,
      simType: request.simType,
      fullCircle: request.mesh.metadata?.get('fullCircle') === true,
    },
  }
}

function highestHz(request: LegacySolveRequest): number {
  try {
    return Math.max(...legacyFrequenciesHz(request))
  } catch {
    // Said again when it is their turn.
    return ANY_HZ
  }
}
