import type { WireValue } from '../json/wire-value.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import type { LegacyObject } from './legacy-solve-request.ts'

/** `options.mesh` of a request; undefined where there is no such object. */
function meshOptions(fields: LegacyObject): LegacyObject | undefined {
  return asObject(asObject(fields.get('options'))?.get('mesh'))
}

/** `options.mesh.waveguide_params` of a request; undefined where there is no such object. */
export function hornOptions(fields: LegacyObject): LegacyObject | undefined {
  return asObject(meshOptions(fields)?.get('waveguide_params'))
}

/** Whether the mesh of a request is to be built from the parameters of a horn. */
export function asksForHorn(fields: LegacyObject): boolean {
  const strategy = meshOptions(fields)?.get('strategy')
  return typeof strategy === 'string' && stripAsPython(strategy).toLowerCase() === 'occ_adaptive'
}

/** The request with other parameters of the horn; nothing that came in is changed. */
export function withHornOptions(fields: LegacyObject, parameters: LegacyObject): LegacyObject {
  const options = asObject(fields.get('options')) ?? new Map()
  const mesh = new Map(meshOptions(fields)).set('waveguide_params', parameters)
  return new Map(fields).set('options', new Map(options).set('mesh', mesh))
}

function asObject(value: WireValue | undefined): LegacyObject | undefined {
  return value instanceof Map ? value : undefined
}
