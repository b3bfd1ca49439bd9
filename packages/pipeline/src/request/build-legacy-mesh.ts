import { ExpressionFaultError, type LegacyObject, printAnswer } from '@hornbench/legacy-wire'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import {
  buildHornPart,
  DesignError,
  type HornDesign,
  HornMeshError,
  parseDesign,
  writeMsh22,
  writeMsh41,
  writeStl,
} from '@hornbench/waveguide'
import { type LegacyHorn, readLegacyHorn } from './legacy-horn.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

/** The body of an answer of the older API, printed. */
type LegacyMeshAnswer = { readonly status: 200 | 422; readonly json: string }

const WRITERS: ReadonlyMap<unknown, (surface: TriangleSurface) => string> = new Map([
  ['2.2', writeMsh22],
  ['4.1', writeMsh41],
])
/** Clients of the older server look for these names. */
const GENERATED_BY = 'gmsh-occ'
const SOLID_NAME = 'Created by Gmsh'

/**
 * Meshes a horn for a file, in millimetres. Whatever is wrong with it is refused: nothing that is asked for is our fault.
 *
 * @param parameters validated, with all defaults filled in
 */
export function buildLegacyMesh(parameters: LegacyObject): LegacyMeshAnswer {
  const write = WRITERS.get(parameters.get('msh_version'))
  if (write === undefined) return refusal("msh_version must be '2.2' or '4.1'.")
  const formula = parameters.get('formula_type')
  if (formula !== 'R-OSSE' && formula !== 'OSSE') {
    return refusal(
      `formula_type '${typeof formula === 'string' ? formula : ''}' is not supported. Supported types: 'R-OSSE', 'OSSE'.`,
    )
  }
  try {
    const surface = meshOf(readLegacyHorn(parameters))
    return {
      status: 200,
      json: printAnswer({
        msh: write(surface),
        generatedBy: GENERATED_BY,
        stats: {
          nodeCount: BigInt(surface.vertices.length / 3),
          elementCount: BigInt(surface.triangles.length / 3),
        },
        stl: writeStl(surface, SOLID_NAME),
      }),
    }
  } catch (error) {
    return refusal(reasonOf(error))
  }
}

function meshOf(horn: LegacyHorn): TriangleSurface {
  const { design, quadrants, isOpen, reversedRadiusMm } = horn
  if (reversedRadiusMm === undefined) return buildHornPart(parseDesign(design), { quadrants, isOpen })
  return buildHornPart(reversedDesign(design, reversedRadiusMm), { quadrants, isOpen: true })
}

/**
 * A wall that runs backwards is no horn, and refused everywhere else. The older mesher made one of an empty request, which
 * has neither R nor a; its clients get the source and that wall.
 */
function reversedDesign(
  parameters: LegacyHorn['design'],
  radiusMm: (azimuthRad: number) => number,
): HornDesign {
  // All but R is checked with a radius that is large enough.
  const design = parseDesign({ ...parameters, R: `2*(${parameters['r0']})` })
  const { profile } = design
  return profile.formula === 'R-OSSE' ? { ...design, profile: { ...profile, R: radiusMm } } : design
}

function refusal(detail: string): LegacyMeshAnswer {
  return { status: 422, json: printAnswer({ detail }) }
}

/** @throws what is no refusal */
function reasonOf(error: unknown): string {
  if (error instanceof ExpressionFaultError) {
    return error.kind === 'value' ? error.message : `Waveguide build failed: ${error.message}`
  }
  const isRefusal = [UnsolvableJobError, DesignError, HornMeshError].some((known) => error instanceof known)
  if (isRefusal && error instanceof Error) return error.message
  throw error
}
