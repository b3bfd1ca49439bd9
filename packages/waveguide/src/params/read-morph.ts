import type { HornProfile } from '../profile/horn-profile.ts'
import type { HalfSize, Morph } from '../profile/morph.ts'
import { wallExtents } from '../profile/wall-extents.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { MORPH_PARAMETERS } from './parameter-rules.ts'

/** A profile with the morph that is asked for, if any; faults are collected in the reader. */
export function readMorph(reader: ParameterReader, profile: HornProfile): HornProfile {
  const target = reader.selector('morph_target', MORPH_PARAMETERS.morph_target, [0, 1, 2])
  const rule = reader.choice('morph_rule', ['slice', 'mouth'])
  if (target !== 1 && target !== 2) return profile
  const wanted = {
    xMm: reader.number('morph_width', MORPH_PARAMETERS.morph_width) / 2,
    yMm: reader.number('morph_height', MORPH_PARAMETERS.morph_height) / 2,
  }
  const cornerMm = reader.number('morph_corner', MORPH_PARAMETERS.morph_corner)
  const shrinkage = reader.selector('morph_allow_shrinkage', MORPH_PARAMETERS.morph_allow_shrinkage, [0, 1])
  const timing = {
    fixedShare: reader.number('morph_fixed', MORPH_PARAMETERS.morph_fixed),
    rate: readRate(reader),
    mayShrink: shrinkage === 1,
    rule,
  }
  // The extents of a faulty profile would be those of nothing.
  if (reader.issues.length > 0) return profile
  const sizeAt = sizesOf(profile, wanted, rule)
  const shape = target === 1 ? 'rectangle' : 'circle'
  return { ...profile, morph: { target: { shape, cornerMm, sizeAt }, ...timing } }
}

function readRate(reader: ParameterReader): number {
  const rate = reader.number('morph_rate', MORPH_PARAMETERS.morph_rate)
  if (rate === 0) return 3
  if (rate < 1)
    reader.report('morph_rate', `morph_rate must be 0, which means 3, or at least 1; it is ${rate}.`)
  return rate
}

/** A size that is not given is that of the wall: of each slice, or of the mouth. */
function sizesOf(profile: HornProfile, wanted: HalfSize, rule: Morph['rule']): Morph['target']['sizeAt'] {
  if (wanted.xMm > 0 && wanted.yMm > 0) return () => wanted
  const extents = wallExtents(profile)
  const completed = ({ xMm, yMm }: HalfSize): HalfSize => ({
    xMm: wanted.xMm > 0 ? wanted.xMm : xMm,
    yMm: wanted.yMm > 0 ? wanted.yMm : yMm,
  })
  if (rule === 'slice') return (t) => completed(extents(t))
  const atMouth = completed(extents(1))
  return () => atMouth
}
