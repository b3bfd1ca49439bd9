import type { RosseProfile } from '../profile/rosse-profile.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { ROSSE_PARAMETERS } from './parameter-rules.ts'

/** The numbers of an R-OSSE profile; faults are collected in the reader. */
export function readRosse(reader: ParameterReader): RosseProfile {
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
    tmax: reader.number('tmax', ROSSE_PARAMETERS.tmax),
    morph: undefined,
  }
}
