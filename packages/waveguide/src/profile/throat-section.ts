import { type Meridian, meridianSample } from './meridian.ts'
import { tangentDeg } from './tangent-deg.ts'

/** A cone and a straight tube between the driver and the main part of an OSSE horn. */
export type ThroatSection = {
  /** Length (E, ≥ 0) and half-angle of the cone. */
  readonly extensionMm: number
  readonly extensionDeg: number
  /** Length (S, ≥ 0) of the tube behind it. */
  readonly slotMm: number
}

export function sectionLengthMm({ extensionMm, slotMm }: ThroatSection): number {
  return extensionMm + slotMm
}

/** How much wider (or narrower, if negative) the main part starts than the driver end. */
export function sectionWideningMm({ extensionMm, extensionDeg }: ThroatSection): number {
  return extensionMm * tangentDeg(extensionDeg)
}

/** How many stretches the section puts before the main part: 0, 1 or 2. */
export function sectionStretches({ extensionMm, slotMm }: ThroatSection): number {
  return Number(extensionMm > 0) + Number(slotMm > 0)
}

type MainPart = {
  readonly meridian: Meridian
  readonly lengthMm: number
  /** The parameter of the main part's own kink, if it has one. */
  readonly kink: number | undefined
}

/** Parameters this close, relative, to the end of a stretch still belong to it. */
const END_WIDTH = 1e-12

/**
 * The section followed by a main part that starts at the widened radius. The parameter is shared by axial
 * length: z = t (E + S + L).
 */
export function throatSectionMeridian(
  section: ThroatSection,
  driverRadiusMm: number,
  main: MainPart,
): Meridian {
  const { extensionMm, extensionDeg } = section
  const before = sectionLengthMm(section)
  const total = before + main.lengthMm
  const slope = tangentDeg(extensionDeg)
  const slotRadius = driverRadiusMm + sectionWideningMm(section)
  return (t) => {
    const z = t * total
    if (extensionMm > 0 && z <= extensionMm * (1 + END_WIDTH))
      return meridianSample(z, driverRadiusMm + z * slope, 1, slope)
    if (z <= before * (1 + END_WIDTH)) return meridianSample(z, slotRadius, 1, 0)
    const sample = main.meridian(mainParameter(t, total, main))
    return { ...sample, zMm: before + sample.zMm }
  }
}

/** Exactly 1 at the mouth and at a kink: a termination has infinite slope there and magnifies rounding. */
function mainParameter(t: number, total: number, { lengthMm, kink }: MainPart): number {
  const parameter = Math.max(0, 1 - ((1 - t) * total) / lengthMm)
  return kink !== undefined && Math.abs(parameter / kink - 1) < END_WIDTH * (total / lengthMm)
    ? kink
    : parameter
}
