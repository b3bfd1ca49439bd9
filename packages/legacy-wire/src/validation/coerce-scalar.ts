import type { WireValue } from '../json/wire-value.ts'
import type { FieldType } from '../models/model.ts'
import { coerceBool } from './coerce-bool.ts'
import { coerceFloat } from './coerce-float.ts'
import { coerceBoundedInt, coerceInt } from './coerce-int.ts'
import { FAULTS } from './fault.ts'
import type { Fault } from './fault.ts'

type Scalar = bigint | number | string | boolean
export type Coercion = (input: WireValue) => Scalar | Fault

/** The coercion of a type without parts; undefined for the others. */
export function coercionTo(type: FieldType): Coercion | undefined {
  switch (type.kind) {
    case 'float':
      return coerceFloat
    case 'int':
      if (type.least === undefined && type.most === undefined) return coerceInt
      return (input) => coerceBoundedInt(input, type)
    case 'bool':
      return coerceBool
    case 'str':
      return (input) => (typeof input === 'string' ? input : FAULTS.string)
    default:
      return undefined
  }
}
