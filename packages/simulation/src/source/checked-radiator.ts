import type { Medium } from '@hornbench/solver'
import { buildBaffledCavity, buildHornSurface, parseDesign, writeMsh22 } from '@hornbench/waveguide'
import { UnusableMeshError } from '../unusable-input-error.ts'
import type { Baffle } from './baffle.ts'
import { baffledMeridianBands } from './baffled-meridian-bands.ts'
import type { BodySource } from './body-source.ts'
import type { FormulationChoice } from './formulation.ts'
import { inspectCavity } from './inspect-cavity.ts'
import { inspectMesh } from './inspect-mesh.ts'
import { meshConcerns, resolutionConcerns } from './mesh-concerns.ts'
import { meridianBands, meridianConcerns, notRound } from './meridian-bands.ts'
import { nearPairIssues } from './near-pair-issues.ts'
import { radiatorFromHorn } from './radiator-from-horn.ts'
import { radiatorOfSurface } from './radiator-from-mesh.ts'
import type { Radiator } from './radiator.ts'

type Sweep = {
  readonly medium: Medium
  readonly highestHz: number
  readonly formulation?: FormulationChoice | undefined
  /** `none` by default. */
  readonly baffle?: Baffle | undefined
}
type CheckedRadiator = Radiator & { readonly mshText?: string }

/**
 * The body of a solve, checked for a sweep as its source says.
 *
 * @throws DesignError, HornMeshError, UnusableMeshError
 */
export function checkedRadiator(source: BodySource, sweep: Sweep): CheckedRadiator {
  return source.kind === 'design' ? checkedHorn(source.design, sweep) : checkedMesh(source, sweep)
}

function checkedHorn(design: Readonly<Record<string, unknown>>, sweep: Sweep): CheckedRadiator {
  const parsed = parseDesign(design)
  const { baffle = 'none' } = sweep
  const horn = baffle === 'infinite' ? buildBaffledCavity(parsed) : buildHornSurface(parsed)
  const bandsOf = baffle === 'infinite' ? baffledMeridianBands : meridianBands
  const meridians = bandsOf(parsed, sweep)
  const radiator = radiatorFromHorn(horn, { meridians, baffle })
  const mshText = writeMsh22(horn.surface)
  if (meridians) {
    // The triangles are only looked at.
    const [concern] = meridianConcerns(meridians, sweep.highestHz)
    const warnings = concern
      ? [...radiator.warnings, `${concern.code}: ${concern.message}`]
      : radiator.warnings
    return { ...radiator, warnings, mshText }
  }
  const stretched = nearPairIssues(radiator.surface)
  if (stretched.length > 0) throw new UnusableMeshError(stretched)
  // The mesher has looked at the shapes of the triangles itself.
  const concerns = resolutionConcerns(radiator.surface, sweep)
  return {
    ...radiator,
    warnings: [...radiator.warnings, ...concerns.map(({ code, message }) => `${code}: ${message}`)],
    mshText,
  }
}

type MeshSource = Extract<BodySource, { kind: 'mesh' }>

function checkedMesh({ surface: mesh, validation }: MeshSource, sweep: Sweep): CheckedRadiator {
  if (sweep.formulation === 'axisymmetric') throw notRound('Of a mesh nothing says that it is round')
  const { baffle = 'none' } = sweep
  const inspect = baffle === 'infinite' ? inspectCavity : inspectMesh
  const { surface, isMeasurable, refused, remarks } = inspect(mesh, validation)
  const concerns = isMeasurable && validation !== 'off' ? meshConcerns(surface, sweep) : []
  const issues = validation === 'strict' ? [...refused, ...concerns] : [...refused]
  // Counting takes time on a mesh that is nothing but needles, so only where it decides.
  if (refused.length === 0) issues.push(...nearPairIssues(surface))
  if (issues.length > 0) throw new UnusableMeshError(issues)
  return radiatorOfSurface(surface, [...remarks, ...concerns], baffle)
}
