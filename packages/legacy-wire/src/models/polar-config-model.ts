import type { WireValue } from '../json/wire-value.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { FLOAT, listOf, STR } from './model.ts'
import type { Checked, Model } from './model.ts'

const AXES = ['horizontal', 'vertical', 'diagonal'] as const

/** Where directivity is looked at: degrees, metres, and the planes through the axis. */
export const POLAR_CONFIG: Model = {
  name: 'PolarConfig',
  fields: [
    // Integers, as a default is not coerced: the stored text shows the difference.
    { name: 'angle_range', type: listOf(FLOAT), default: [0n, 180n, 37n] },
    { name: 'norm_angle', type: FLOAT, default: 5 },
    { name: 'distance', type: FLOAT, default: 2 },
    { name: 'inclination', type: FLOAT, default: 35 },
    { name: 'enabled_axes', type: listOf(STR), default: [...AXES], check: checkAxes },
  ],
}

/** Names of planes, each once, in the order of their first mention. */
function checkAxes(value: WireValue): Checked {
  const names = (value as readonly string[]).map((name) => stripAsPython(name).toLowerCase())
  if (names.length === 0) return { problem: 'polar_config.enabled_axes must contain at least one axis.' }
  const known: readonly string[] = AXES
  if (!names.every((name) => known.includes(name))) {
    return { problem: `polar_config.enabled_axes values must be one of: ${AXES.join(', ')}.` }
  }
  return { value: [...new Set(names)] }
}
