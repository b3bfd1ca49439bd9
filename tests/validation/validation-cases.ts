import { accuracyAgainstTime } from './cases/accuracy-against-time.ts'
import { accuracyTargets } from './cases/accuracy-targets.ts'
import { baffledHorns } from './cases/baffled-horns.ts'
import { baffledPiston } from './cases/baffled-piston.ts'
import { bitIdentity } from './cases/bit-identity.ts'
import { closure } from './cases/closure.ts'
import { convergence } from './cases/convergence.ts'
import { energy } from './cases/energy.ts'
import { flangedTube } from './cases/flanged-tube.ts'
import { formulations } from './cases/formulations.ts'
import { freeStandingHorn } from './cases/free-standing-horn.ts'
import { invariance } from './cases/invariance.ts'
import { irregularFrequencies } from './cases/irregular-frequencies.ts'
import { oscillatingSphere } from './cases/oscillating-sphere.ts'
import { pulsatingSphere } from './cases/pulsating-sphere.ts'
import { reciprocity } from './cases/reciprocity.ts'
import { roundHornElements } from './cases/round-horn-elements.ts'
import { singlePrecision } from './cases/single-precision.ts'
import { slenderHorns } from './cases/slender-horns.ts'
import { sphericalCap } from './cases/spherical-cap.ts'
import { symmetry } from './cases/symmetry.ts'
import { unflangedPipe } from './cases/unflanged-pipe.ts'
import type { ValidationCase } from './validation-case.ts'

/** All cases in the order of the document: closed forms, laws, horns, cost. */
export const VALIDATION_CASES: readonly ValidationCase[] = [
  pulsatingSphere,
  oscillatingSphere,
  sphericalCap,
  irregularFrequencies,
  unflangedPipe,
  slenderHorns,
  baffledPiston,
  flangedTube,
  closure,
  reciprocity,
  energy,
  symmetry,
  invariance,
  convergence,
  bitIdentity,
  singlePrecision,
  formulations,
  freeStandingHorn,
  accuracyTargets,
  roundHornElements,
  baffledHorns,
  accuracyAgainstTime,
]
