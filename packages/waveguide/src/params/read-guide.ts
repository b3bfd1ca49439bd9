import type { AzimuthFunction } from '../profile/azimuth-function.ts'
import {
  type GuidingCurve,
  type OutlineFrame,
  superellipseOutline,
  superformulaOutline,
  type SuperformulaNumbers,
} from '../profile/guiding-curve.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { GUIDE_PARAMETERS, SUPERFORMULA_PARAMETERS } from './parameter-rules.ts'

/** The guiding curve, or undefined where none is asked for; faults are collected in the reader. */
export function readGuide(reader: ParameterReader): GuidingCurve | undefined {
  const type = reader.selector('gcurve_type', GUIDE_PARAMETERS.gcurve_type, [0, 1, 2])
  if (type !== 1 && type !== 2) return undefined
  const distance = reader.number('gcurve_dist', GUIDE_PARAMETERS.gcurve_dist)
  const frame = {
    widthMm: reader.number('gcurve_width', GUIDE_PARAMETERS.gcurve_width),
    aspect: reader.number('gcurve_aspect_ratio', GUIDE_PARAMETERS.gcurve_aspect_ratio),
    rotationRad: (reader.number('gcurve_rot', GUIDE_PARAMETERS.gcurve_rot) * Math.PI) / 180,
  }
  const outline = type === 1 ? readSuperellipse(reader, frame) : readSuperformula(reader, frame)
  return frame.widthMm === 0 || frame.aspect === 0 || distance === 0 ? undefined : { outline, distance }
}

function readSuperellipse(reader: ParameterReader, frame: OutlineFrame): AzimuthFunction {
  const exponent = reader.number('gcurve_se_n', GUIDE_PARAMETERS.gcurve_se_n)
  // Below 2 the outline would have corners on the axes.
  return superellipseOutline(frame, Math.max(2, exponent))
}

function readSuperformula(reader: ParameterReader, frame: OutlineFrame): AzimuthFunction {
  const list = readList(reader)
  if (list !== undefined) return superformulaOutline(frame, list)
  const rules = SUPERFORMULA_PARAMETERS
  return superformulaOutline(frame, {
    a: reader.number('gcurve_sf_a', rules.gcurve_sf_a),
    b: reader.number('gcurve_sf_b', rules.gcurve_sf_b),
    m1: reader.number('gcurve_sf_m1', rules.gcurve_sf_m1),
    m2: reader.number('gcurve_sf_m2', rules.gcurve_sf_m2),
    n1: reader.number('gcurve_sf_n1', rules.gcurve_sf_n1),
    n2: reader.number('gcurve_sf_n2', rules.gcurve_sf_n2),
    n3: reader.number('gcurve_sf_n3', rules.gcurve_sf_n3),
  })
}

/** gcurve_sf holds a, b, m, n1, n2, n3 in one text and wins over the separate parameters. */
function readList(reader: ParameterReader): SuperformulaNumbers | undefined {
  if (!reader.has('gcurve_sf')) return undefined
  const text = reader.text('gcurve_sf')
  if (text === '') return undefined
  const numbers = text?.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))) ?? []
  const [a, b, m, n1, n2, n3] = numbers
  if (numbers.length === 6 && numbers.every(Number.isFinite) && a > 0 && b > 0)
    return { a, b, m1: m, m2: m, n1, n2, n3 }
  const message = 'gcurve_sf must hold six numbers, "a,b,m,n1,n2,n3", with a and b above 0.'
  reader.report('gcurve_sf', message)
  return undefined
}
