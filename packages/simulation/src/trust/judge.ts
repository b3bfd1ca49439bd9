import type { FrequencyTrust } from '@hornbench/api-contract'
import { COARSE_BELOW, MESH_LIMITED_BELOW } from './mesh-limits.ts'

type Verdict = FrequencyTrust['verdict']
type Judgement = Pick<FrequencyTrust, 'verdict' | 'reason'>
type Measured = Pick<FrequencyTrust, 'elementsPerWavelength' | 'residual' | 'converged' | 'energyGapShare'>

/**
 * A sphere of observation at twice the reach of the body does not see the far field to better than 0.6 %, and a source
 * that ends at a sharp edge lacks as much.
 */
const FAIR_GAP_ABOVE = 0.01
const POOR_GAP_ABOVE = 0.03
/** The iteration ends at 1e-5; a hundred times that is still far less than what the mesh errs by. */
const FAIR_RESIDUAL_ABOVE = 1e-3
const POOR_RESIDUAL_ABOVE = 1e-2

const ORDER: readonly Verdict[] = ['good', 'fair', 'poor']

/** The verdict on a frequency and its reason: the worst that one of mesh, equations and energy has to say. */
export function judge(measured: Measured): Judgement {
  const said = [judgeMesh, judgeEquations, judgeEnergy].map((judgeOne) => judgeOne(measured))
  const worst = said.reduce((worse, one) =>
    ORDER.indexOf(one.verdict) > ORDER.indexOf(worse.verdict) ? one : worse,
  )
  if (worst.verdict !== 'good') return worst
  return { verdict: 'good', reason: said.flatMap(({ reason }) => reason || []).join(' ') }
}

function judgeMesh({ elementsPerWavelength: elements }: Measured): Judgement {
  if (elements === null) return { verdict: 'good', reason: '' }
  const count = Number(elements.toPrecision(2))
  const reason = `The longest element is 1/${count} of a wavelength`
  if (elements < MESH_LIMITED_BELOW)
    return {
      verdict: 'poor',
      reason: `${reason}: the mesh, not the horn, decides the result. Use a finer mesh.`,
    }
  if (elements < COARSE_BELOW)
    return { verdict: 'fair', reason: `${reason}, which is coarse: levels off the axis may err by 1 dB.` }
  return { verdict: 'good', reason: `${reason}.` }
}

function judgeEquations({ residual, converged }: Measured): Judgement {
  const size = residual.toExponential(1)
  if (residual > POOR_RESIDUAL_ABOVE || !Number.isFinite(residual))
    return { verdict: 'poor', reason: `The equations are solved to ${size} only.` }
  if (!converged)
    return { verdict: 'fair', reason: `The iteration did not converge; it ended at a residual of ${size}.` }
  if (residual > FAIR_RESIDUAL_ABOVE)
    return { verdict: 'fair', reason: `The equations are solved to ${size} only.` }
  return { verdict: 'good', reason: '' }
}

function judgeEnergy({ energyGapShare }: Measured): Judgement {
  if (energyGapShare === null) return { verdict: 'good', reason: '' }
  const percent = `${Number((100 * energyGapShare).toPrecision(2))} % of the apparent power`
  const powers = 'Power at the source and in the far field'
  if (energyGapShare <= FAIR_GAP_ABOVE) return { verdict: 'good', reason: `${powers} agree to ${percent}.` }
  if (energyGapShare <= POOR_GAP_ABOVE) return { verdict: 'fair', reason: `${powers} differ by ${percent}.` }
  return {
    verdict: 'poor',
    reason: `${powers} differ by ${percent}: look for holes and crossing walls in the mesh.`,
  }
}
