import type { Enclosure, QuadrantValues } from './enclosure.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { ENCLOSURE_PARAMETERS, SHELL_PARAMETERS } from './parameter-rules.ts'

/**
 * The enclosure, or undefined without an `enc_depth` above 0; faults are collected in the reader. What an enclosure that
 * is switched off would look like is not read: nothing is lost.
 *
 * @param rearEdgeMm edge length of a panel whose resolution is not given
 */
export function readEnclosure(reader: ParameterReader, rearEdgeMm: number): Enclosure | undefined {
  const rules = ENCLOSURE_PARAMETERS
  const depthMm = reader.number('enc_depth', rules.enc_depth)
  if (!(depthMm > 0)) return undefined
  const edgeType = reader.selector('enc_edge_type', rules.enc_edge_type, [1, 2])
  return {
    depthMm,
    spacingMm: {
      left: reader.number('enc_space_l', rules.enc_space_l),
      top: reader.number('enc_space_t', rules.enc_space_t),
      right: reader.number('enc_space_r', rules.enc_space_r),
      bottom: reader.number('enc_space_b', rules.enc_space_b),
    },
    edgeShape: edgeType === 2 ? 'chamfered' : 'rounded',
    edgeMm: reader.number('enc_edge', rules.enc_edge),
    frontEdgesMm: readResolution(reader, 'enc_front_resolution', rearEdgeMm),
    backEdgesMm: readResolution(reader, 'enc_back_resolution', rearEdgeMm),
  }
}

/** One number for the whole panel, or one for each quadrant, with commas between them. */
function readResolution(reader: ParameterReader, name: string, rearEdgeMm: number): QuadrantValues {
  const text = reader.text(name)?.trim()
  if (!reader.has(name) || text === '') return [rearEdgeMm, rearEdgeMm, rearEdgeMm, rearEdgeMm]
  const rule = SHELL_PARAMETERS.rear_res
  if (text === undefined) {
    const edge = reader.number(name, rule)
    return [edge, edge, edge, edge]
  }
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [q1, q2 = q1, q3 = q1, q4 = q1] = numbers
  const isAllowed = numbers.every((value) => value >= rule.min && value <= rule.max)
  if (isAllowed && (numbers.length === 1 || numbers.length === 4)) return [q1, q2, q3, q4]
  reader.report(
    name,
    `${name} must hold one number or four with commas between them, each between ${rule.min} mm and ${rule.max} mm.`,
  )
  return [NaN, NaN, NaN, NaN]
}
