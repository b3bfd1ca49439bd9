import type { WireValue } from '../json/wire-value.ts'
import type { Field, FieldType, Model } from '../models/model.ts'
import { coerceFloat } from './coerce-float.ts'
import { coercionTo } from './coerce-scalar.ts'
import { badValue, FAULTS, isFault, notAnInstance } from './fault.ts'
import type { Fault } from './fault.ts'
import type { InputError, Place } from './input-error.ts'
import { validateScalars } from './validate-scalars.ts'

/** All fields in their order, coerced, defaults filled in; or everything that is wrong, in the same order. */
export type Validation =
  | { readonly ok: true; readonly value: ReadonlyMap<string, WireValue> }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export type ValidationOptions = {
  /** Put before the place of each error. */
  readonly place?: Place
  /** A rebuilt request has another text for what is no object. */
  readonly isRebuilt?: boolean
}

/** Where errors are noted; a value that could not be had is undefined. */
type Run = { readonly errors: InputError[]; readonly isRebuilt: boolean }

/** What was recorded has no bound; this one keeps the answer to a large list of nonsense well below the longest string. */
const MAX_ERRORS = 100_000

/** Reads an object of a request by its model. */
export function validateModel(model: Model, input: WireValue, options: ValidationOptions = {}): Validation {
  const run: Run = { errors: [], isRebuilt: options.isRebuilt ?? false }
  const value = readModel(run, model, { input, place: options.place ?? [] })
  if (value === undefined || run.errors.length > 0)
    return { ok: false, errors: run.errors.slice(0, MAX_ERRORS) }
  return { ok: true, value }
}

type Found = { readonly input: WireValue; readonly place: Place }

function readModel(run: Run, model: Model, found: Found): ReadonlyMap<string, WireValue> | undefined {
  const { input, place } = found
  if (!(input instanceof Map)) {
    return refuse(run, found, run.isRebuilt ? notAnInstance(model.name) : FAULTS.notAnObject)
  }
  const values = new Map<string, WireValue>()
  for (const field of model.fields) {
    const sent: WireValue | undefined = input.get(field.name)
    const at = [...place, field.name]
    const value = sent === undefined ? field.default : readField(run, field, { input: sent, place: at })
    if (value !== undefined) values.set(field.name, value)
    else if (sent === undefined) refuse(run, { input, place: at }, FAULTS.missing)
  }
  return values
}

function readField(run: Run, field: Field, found: Found): WireValue | undefined {
  const value = readValue(run, field.type, found)
  if (value === undefined || field.check === undefined) return value
  const checked = field.check(value)
  return 'value' in checked ? checked.value : refuse(run, found, badValue(checked.problem))
}

function readValue(run: Run, type: FieldType, found: Found): WireValue | undefined {
  switch (type.kind) {
    case 'model':
      return readModel(run, type.model, found)
    case 'optional':
      return found.input === null ? null : readValue(run, type.of, found)
    case 'dict':
      return found.input instanceof Map ? found.input : refuse(run, found, FAULTS.dict)
    case 'list':
      return readList(run, type.of, found)
    case 'float-or-str':
      return readFloatOrText(run, found)
    default: {
      const result = coercionTo(type)?.(found.input) ?? FAULTS.missing
      return isFault(result) ? refuse(run, found, result) : result
    }
  }
}

function readList(run: Run, of: FieldType, found: Found): WireValue | undefined {
  const { input, place } = found
  if (!Array.isArray(input)) return refuse(run, found, FAULTS.list)
  const list: readonly WireValue[] = input
  const coerce = coercionTo(of)
  if (coerce === undefined) {
    const items = list.map((item, index) =>
      readValue(run, of, { input: item, place: [...place, BigInt(index)] }),
    )
    return items.every((item) => item !== undefined) ? items : undefined
  }
  return validateScalars(list, coerce, (index, fault) => {
    refuse(run, { input: list[index] ?? null, place: [...place, BigInt(index)] }, fault)
  })
}

/** A text stays a text, also one that reads as a number; what is neither is refused once for each of the two. */
function readFloatOrText(run: Run, found: Found): WireValue | undefined {
  if (typeof found.input === 'string') return found.input
  const value = coerceFloat(found.input)
  if (!isFault(value)) return value
  refuse(run, { input: found.input, place: [...found.place, 'float'] }, value)
  return refuse(run, { input: found.input, place: [...found.place, 'str'] }, FAULTS.string)
}

function refuse(run: Run, found: Found, fault: Fault): undefined {
  if (run.errors.length <= MAX_ERRORS) run.errors.push({ place: found.place, fault, input: found.input })
  return undefined
}
