import type { MeshWarning } from '../mesh-warning.ts'
import type { HornDesign } from '../params/horn-design.ts'
import { bafflePlaneZMm, MouthNotInBaffleError } from '../profile/baffle-plane.ts'
import { meridianLookup } from '../profile/meridian-lookup.ts'
import { type AzimuthDomain, azimuthDomain } from './azimuth-domain.ts'
import type { HornSurface } from './build-horn-surface.ts'
import { cavitySheets } from './cavity-sheets.ts'
import { meshSheets } from './mesh-sheets.ts'
import type { Sheet } from './sheet.ts'
import { sourceAreaMm2 } from './source-sheet.ts'

/**
 * Meshes the air in a horn that is let into an infinite baffle: source, inside of the wall, and a flat aperture across the
 * mouth (`SURFACE_TAG.interface`) in the plane z = `mouthPlaneZMm`. Closed, wound counter-clockwise seen from that air, so
 * its signed volume is negative. Mirror planes and edge lengths are those of a free-standing horn; what stands around
 * the inside is left out. Same design, same bytes.
 *
 * @throws HornMeshError a subclass that says what happened and which parameter to change; `MouthNotInBaffleError` where
 * the edge of the mouth is not flat or not the foremost part
 */
export function buildBaffledCavity(design: HornDesign): HornSurface {
  const planeZMm = bafflePlaneZMm(design.profile)
  const domain = azimuthDomain(design.profile)
  const sheets = soundCavitySheets(design, domain, planeZMm)
  const { surface, quality, warnings } = meshSheets(sheets, { domain, isCavity: true })
  return {
    surface,
    nominalSourceAreaMm2: sourceAreaMm2(design),
    mouthPlaneZMm: planeZMm,
    warnings: [...design.warnings, ...baffleWarnings(design), ...warnings],
    symmetry: domain.mirrors,
    quality,
  }
}

/**
 * The sheets of the air in a horn behind a plane.
 *
 * @throws MouthNotInBaffleError where the source reaches through the plane
 */
export function soundCavitySheets(design: HornDesign, domain: AzimuthDomain, planeZMm: number): Sheet[] {
  const meridianOf = meridianLookup(design.profile, domain.isRound)
  const sheets = cavitySheets(design, { meridianOf, domain, planeZMm })
  if (sheets[0].pointAt(0, 0)[2] >= planeZMm) throw sourceInFront()
  return sheets
}

function sourceInFront(): MouthNotInBaffleError {
  return new MouthNotInBaffleError(
    'The cap of the source reaches through the plane of the mouth. Use a flat source (source_shape) or a longer horn, or solve ' +
      'the horn without a baffle.',
  )
}

/** As in an enclosure, not a word about the thickness of the wall: it changes nothing that anybody hears. */
function baffleWarnings({ enclosure }: HornDesign): MeshWarning[] {
  if (enclosure === undefined) return []
  const message =
    'The enclosure (enc_depth and its other parameters) has no effect: behind an infinite baffle nothing is heard of it.'
  return [{ code: 'parameter-without-effect', message }]
}
