import type { WireValue } from '../json/wire-value.ts'
import type { Fault } from './fault.ts'

/** Names of fields and indexes of lists, from the outside inwards. */
export type Place = readonly (string | bigint)[]

/** One thing that is wrong with a request. */
export type InputError = {
  readonly place: Place
  readonly fault: Fault
  /** The value itself, or the object around a missing one. */
  readonly input: WireValue
}
