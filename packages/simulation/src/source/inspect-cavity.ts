import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { InputIssue } from '../unusable-input-error.ts'
import { apertureIssues } from './aperture-issues.ts'
import type { MeshValidation } from './body-source.ts'
import { inspectMesh, type MeshInspection } from './inspect-mesh.ts'

/**
 * `inspectMesh` for the air in a horn that is let into an infinite baffle. Its surface is wound with the normals into that
 * air, inside out for the checks of a body, so it is turned over for them and back again. One that was wound as a body is
 * turned over, and that is remarked on.
 */
export function inspectCavity(mesh: TriangleSurface, validation: MeshValidation): MeshInspection {
  const asBody = inspectMesh(turnedOver(mesh), validation)
  const inspection = {
    ...asBody,
    surface: turnedOver(asBody.surface),
    refused: asBody.refused.map(toldOfCavity),
    remarks: asBody.remarks.map(toldOfCavity),
  }
  if (!inspection.isMeasurable || inspection.refused.length > 0) return inspection
  return { ...inspection, refused: apertureIssues(inspection.surface) }
}

function turnedOver(surface: TriangleSurface): TriangleSurface {
  const triangles = surface.triangles.slice()
  for (let at = 0; at + 2 < triangles.length; at += 3) {
    triangles[at + 1] = surface.triangles[at + 2]
    triangles[at + 2] = surface.triangles[at + 1]
  }
  return { ...surface, triangles }
}

function toldOfCavity(issue: InputIssue): InputIssue {
  if (issue.code !== 'inverted_normals') return issue
  const message =
    'The mesh is wound as the surface of a solid body; in an infinite baffle it bounds the air of the horn, so it was turned ' +
    'over to have its normals in that air.'
  return { ...issue, message }
}
