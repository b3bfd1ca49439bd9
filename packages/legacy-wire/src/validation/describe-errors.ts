import type { WireValue } from '../json/wire-value.ts'
import type { Model } from '../models/model.ts'
import { printPython } from '../print/print-python.ts'
import { errorUrl } from './error-url.ts'
import type { InputError } from './input-error.ts'
import { shortenMiddle } from './shorten-middle.ts'

const MAX_INPUT_BYTES = 50

/** The errors of a model as a text of several lines: the message of the older server's validation error. */
export function describeErrors(model: Model, errors: readonly InputError[]): string {
  const count = `${errors.length} validation error${errors.length === 1 ? '' : 's'}`
  return [`${count} for ${model.name}`, ...errors.map(describeError)].join('\n')
}

function describeError({ place, fault, input }: InputError): string {
  const value = shortenMiddle(printPython(input), MAX_INPUT_BYTES)
  return [
    place.join('.'),
    `  ${fault.message} [type=${fault.type}, input_value=${value}, input_type=${pythonType(input)}]`,
    `    For further information visit ${errorUrl(fault)}`,
  ].join('\n')
}

function pythonType(value: WireValue): string {
  if (value === null) return 'NoneType'
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : 'dict'
  const names = { boolean: 'bool', string: 'str', bigint: 'int', number: 'float' } as const
  return names[typeof value as keyof typeof names]
}
