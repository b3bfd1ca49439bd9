import { type Submission, sweepFrequenciesHz } from '@hornbench/api-contract'
import type { BodySource, PrepareRequest } from '@hornbench/simulation'
import { legacyPolarOf } from './legacy-observation.ts'
import type { SolveJob } from './solve-job.ts'

/** What a submission of the typed API is prepared from. */
export function toPrepareRequest(submission: Submission): PrepareRequest {
  const { medium, observation, sweep, formulation, symmetry, baffle } = submission
  return {
    source: toBodySource(submission),
    medium,
    highestHz: Math.max(...sweepFrequenciesHz(sweep)),
    observation,
    formulation,
    symmetry,
    baffle,
    legacyPolar: legacyPolarOf(observation),
  }
}

/** The form of the typed API: checked when it was submitted, so nothing of it throws. */
export function jobOfSubmission(submission: Submission): SolveJob {
  const { sweep, meshValidation, baffle } = submission
  return {
    toPrepareRequest: () => toPrepareRequest(submission),
    detectUnit: () => null,
    toFrequenciesHz: () => sweepFrequenciesHz(sweep),
    facts: {
      meshValidation,
      deviceMode: 'auto',
      useOptimized: true,
      simType: baffle === 'infinite' ? '1' : '2',
    },
  }
}

function toBodySource({ source, meshValidation }: Submission): BodySource {
  if (source.kind === 'design') return source
  const { verticesM, triangles, tags } = source.mesh
  return {
    kind: 'mesh',
    surface: {
      vertices: Float64Array.from(verticesM),
      triangles: Uint32Array.from(triangles),
      tags: Uint8Array.from(tags),
    },
    validation: meshValidation,
  }
}
