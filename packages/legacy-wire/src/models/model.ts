import type { WireValue } from '../json/wire-value.ts'

/** What a field of a request may be; values are coerced as the older server's validation library did in its lax mode. */
export type FieldType =
  | { readonly kind: 'float' | 'bool' | 'str' }
  /** A free-form object: everything in it is kept as it came. */
  | { readonly kind: 'dict' }
  | { readonly kind: 'int'; readonly least?: bigint; readonly most?: bigint }
  /** A text stays a text, a number becomes a float. */
  | { readonly kind: 'float-or-str' }
  | { readonly kind: 'list'; readonly of: FieldType }
  | { readonly kind: 'optional'; readonly of: FieldType }
  | { readonly kind: 'model'; readonly model: Model }

/** What a check behind the type makes of a value: another value, or a problem in words. */
export type Checked = { readonly value: WireValue } | { readonly problem: string }

export type Field = {
  readonly name: string
  readonly type: FieldType
  /** Taken over unchecked where the field is missing; a field without one is required. */
  readonly default?: WireValue
  readonly check?: (value: WireValue) => Checked
}

/** An object of a request: its fields in the order of their errors and of the stored text. Other keys are dropped. */
export type Model = {
  /** As the older server's error texts name it. */
  readonly name: string
  readonly fields: readonly Field[]
}

export const FLOAT: FieldType = { kind: 'float' }
export const INT: FieldType = { kind: 'int' }
export const BOOL: FieldType = { kind: 'bool' }
export const STR: FieldType = { kind: 'str' }
export const DICT: FieldType = { kind: 'dict' }
export const FLOAT_OR_STR: FieldType = { kind: 'float-or-str' }

export function listOf(of: FieldType): FieldType {
  return { kind: 'list', of }
}

export function optional(of: FieldType): FieldType {
  return { kind: 'optional', of }
}
