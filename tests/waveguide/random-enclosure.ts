import type { RandomSource } from './random-source.ts'

/** A box around a horn: mostly one that holds it, sometimes too shallow, narrow, or with edges that do not fit. */
export function randomEnclosure(random: RandomSource, size: number): Record<string, unknown> {
  const { between, logBetween, happens, oneOf } = random
  const spacing = () => (happens(0.1) ? between(0, 2) : logBetween(0.03 * size, size))
  const all = spacing()
  const resolution = () => logBetween(0.2 * size, size)
  const four = () => [resolution(), resolution(), resolution(), resolution()].join(',')
  return {
    enc_depth: logBetween(0.5 * size, 6 * size),
    enc_space_l: all,
    enc_space_r: happens(0.6) ? all : spacing(),
    enc_space_t: happens(0.6) ? all : spacing(),
    enc_space_b: happens(0.6) ? all : spacing(),
    enc_edge: happens(0.25) ? 0 : logBetween(0.01 * size, 0.5 * size),
    enc_edge_type: oneOf([1, 2]),
    ...(happens(0.4) ? { enc_front_resolution: oneOf([`${resolution()}`, four(), '']) } : {}),
    ...(happens(0.4) ? { enc_back_resolution: oneOf([`${resolution()}`, four(), '']) } : {}),
  }
}
