import { type RandomSource, rounded } from './random-source.ts'

/** A throat extension, a slot, or both. */
export function randomThroatSection(random: RandomSource, throatRadius: number): Record<string, unknown> {
  return {
    ...(random.happens(0.6)
      ? { throat_ext_length: random.between(0, 2 * throatRadius), throat_ext_angle: random.between(-10, 25) }
      : {}),
    ...(random.happens(0.6) ? { slot_length: random.between(0, throatRadius) } : {}),
    ...(random.happens(0.2) ? { throat_anchor: 'main' } : {}),
  }
}

/** A circular arc in place of the formula. */
export function randomArc(random: RandomSource, length: number): Record<string, unknown> {
  const end = random.happens(0.5)
    ? { circ_arc_radius: random.logBetween(0.6 * length, 4 * length) }
    : { circ_arc_term_angle: random.between(-10, 70) }
  return { throat_profile: 3, ...end }
}

/** A superellipse or a superformula that sets the coverage angle. */
export function randomGuide(random: RandomSource, size: number): Record<string, unknown> {
  const outline = random.happens(0.7)
    ? { gcurve_type: 1, gcurve_se_n: random.between(2, 8) }
    : {
        gcurve_type: 2,
        gcurve_sf: `1,1,4,${random.between(4, 20)},${random.between(3, 8)},${random.between(3, 8)}`,
      }
  return {
    ...outline,
    gcurve_width: random.logBetween(0.8 * size, 2.5 * size),
    gcurve_aspect_ratio: random.between(0.6, 1.4),
    gcurve_dist: random.happens(0.7) ? random.between(0.3, 1) : random.between(2, size),
    gcurve_rot: random.happens(0.7) ? 0 : random.between(-45, 45),
  }
}

/** A rectangle or a circle at the mouth. */
export function randomMorph(random: RandomSource, size: number): Record<string, unknown> {
  const width = random.logBetween(1.2 * size, 4 * size)
  return {
    morph_target: random.happens(0.75) ? 1 : 2,
    morph_rule: random.oneOf(['slice', 'mouth']),
    morph_width: random.happens(0.6) ? width : 0,
    morph_height: random.happens(0.6) ? rounded(width * random.between(0.5, 1.2)) : 0,
    morph_corner: random.happens(0.3) ? 0 : random.between(0, 0.4 * size),
    morph_rate: random.between(1, 5),
    morph_fixed: random.happens(0.5) ? 0 : random.between(0, 0.5),
    morph_allow_shrinkage: random.happens(0.3) ? 1 : 0,
  }
}
