import { FIELDS, type FieldId } from './design-fields.ts'
import { fieldName } from './field-name.ts'

/** What a sentence goes on with that has begun with the name of its parameter. */
const VERB = /^(?:must|cannot|is|jumps|puts|has) /i

/** A message as it stands at its field, whose name is there already: "R must be …" says "Must be …". */
export function withoutOwnName(message: string, id: FieldId): string {
  const name = String(FIELDS[id].path.at(-1))
  const rest = message.startsWith(`${name} `) ? message.slice(name.length + 1) : ''
  return VERB.test(rest) ? rest.charAt(0).toUpperCase() + rest.slice(1) : message
}

/** The message of a field as it stands elsewhere: "Mouth radius R must be …", "To: Use more than 0 Hz." */
export function withOwnName(message: string, id: FieldId): string {
  const name = fieldName(id)
  return VERB.test(message)
    ? `${name} ${message.charAt(0).toLowerCase()}${message.slice(1)}`
    : `${name}: ${message}`
}
