import type { RosseProfile } from '../profile/rosse-profile.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { ROSSE_PARAMETERS } from './parameter-rules.ts'

/** Where an R-OSSE wall is widest, at every azimuth: beyond it the wall turns back inwards. */
const TMAX_WIDEST = 1

/**
 * The numbers of an R-OSSE profile; faults are collected in the reader. In an enclosure the wall ends where it
 * is widest: the rest would hang over the front panel.
 */
export function readRosse(reader: ParameterReader, isEnclosed: boolean): RosseProfile {
  const tmax = reader.number('tmax', ROSSE_PARAMETERS.tmax)
  return {
    formula: 'R-OSSE',
    R: reader.azimuthFunction('R', ROSSE_PARAMETERS.R),
    r0: reader.azimuthFunction('r0', ROSSE_PARAMETERS.r0),
    a: reader.azimuthFunction('a', ROSSE_PARAMETERS.a),
    a0: reader.azimuthFunction('a0', ROSSE_PARAMETERS.a0),
    b: reader.azimuthFunction('b', ROSSE_PARAMETERS.b),
    k: reader.number('k', ROSSE_PARAMETERS.k),
    r: reader.number('r', ROSSE_PARAMETERS.r),
    m: reader.number('m', ROSSE_PARAMETERS.m),
    q: reader.number('q', ROSSE_PARAMETERS.q),
    tmax: isEnclosed ? Math.min(tmax, TMAX_WIDEST) : tmax,
    morph: undefined,
  }
}
