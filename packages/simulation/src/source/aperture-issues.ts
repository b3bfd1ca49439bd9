import { baffleFrame, referencePointM } from '@hornbench/solver'
import {
  boundingSphere,
  checkClosedOriented,
  SURFACE_TAG,
  type TriangleSurface,
} from '@hornbench/surface-mesh'
import type { InputIssue } from '../unusable-input-error.ts'

/** How far vertices may leave the plane of the aperture, as a share of the size of the cavity: digits of a file. */
const SHARE_OF_SIZE = 1e-5

/**
 * What keeps a cavity from being solved in an infinite baffle: an aperture (tag 4) that is missing or not flat, parts in
 * front of its plane, more than one cavity.
 *
 * @param cavity in metres, normals into its air
 */
export function apertureIssues(cavity: TriangleSurface): InputIssue[] {
  const apertures = cavity.tags.filter((tag) => tag === SURFACE_TAG.interface).length
  if (apertures === 0) {
    const message =
      'No triangle has the tag 4. In an infinite baffle the mouth is closed by flat triangles with this tag, through which ' +
      'the cavity radiates. Add them, or leave the baffle out.'
    return [{ path: ['tags'], code: 'no_aperture', message }]
  }
  const { components } = checkClosedOriented(cavity)
  if (components > 1) {
    const message = `The mesh is made of ${components} pieces; in an infinite baffle one cavity is solved. Remove the others.`
    return [{ path: ['triangles'], code: 'several_cavities', message }]
  }
  return placeIssues(cavity)
}

function placeIssues(cavity: TriangleSurface): InputIssue[] {
  const frame = baffleFrame(cavity)
  const mouth = referencePointM(frame, 'mouth')
  const tolerance = SHARE_OF_SIZE * boundingSphere(cavity.vertices).radius
  const heightOf = (vertex: number) =>
    frame.axis.reduce((sum, part, i) => sum + part * (cavity.vertices[3 * vertex + i] - mouth[i]), 0)
  let unevenness = 0
  let foremost = 0
  cavity.triangles.forEach((vertex, corner) => {
    const height = heightOf(vertex)
    const isAperture = cavity.tags[Math.floor(corner / 3)] === SURFACE_TAG.interface
    if (isAperture) unevenness = Math.max(unevenness, Math.abs(height))
    else foremost = Math.max(foremost, height)
  })
  if (!(unevenness <= tolerance)) {
    const message =
      `The triangles with the tag 4 lie up to ${(1000 * unevenness).toPrecision(3)} mm beside a common plane. The mouth of a horn ` +
      'in an infinite baffle must be closed by a flat aperture.'
    return [{ path: ['triangles'], code: 'aperture_not_flat', message }]
  }
  if (foremost <= tolerance) return []
  const message =
    `The mesh reaches ${(1000 * foremost).toPrecision(3)} mm in front of the plane of its aperture, where an infinite baffle ` +
    'leaves no room for it. All of it must be behind that plane.'
  return [{ path: ['verticesM'], code: 'in_front_of_baffle', message }]
}
