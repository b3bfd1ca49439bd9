/** How a circular arc ends, by the parameters. */
export type ArcEnd = {
  /** Wanted radius of the arc (circ_arc_radius), mm; 0 for none. */
  readonly radiusMm: number
  /** Angle of the wall to the axis at the mouth (circ_arc_term_angle), where no radius decides. */
  readonly mouthDeg: number
}

const RAD_PER_DEG = Math.PI / 180

/** Whether a circle of the wanted radius can join the two ends of a chord at all. */
export function reachesByRadius({ radiusMm }: ArcEnd, lengthMm: number, chordRad: number): boolean {
  return radiusMm > 0 && radiusMm >= halfChordMm(lengthMm, chordRad)
}

/**
 * The angle of the wall to the axis at the mouth. A radius that reaches decides: the arc flares, its angles
 * are a ∓ asin(chord / 2ϱ) at throat and mouth.
 */
export function arcMouthRad(end: ArcEnd, lengthMm: number, chordRad: number): number {
  if (!reachesByRadius(end, lengthMm, chordRad)) return end.mouthDeg * RAD_PER_DEG
  return chordRad + Math.asin(halfChordMm(lengthMm, chordRad) / end.radiusMm)
}

function halfChordMm(lengthMm: number, chordRad: number): number {
  return (0.5 * lengthMm) / Math.cos(chordRad)
}
