import { FIELDS } from './design-fields.ts'

const LABELS: ReadonlyMap<string, string> = new Map(
  Object.values(FIELDS).flatMap(({ symbol = '', label }) => (symbol.includes('_') ? [[symbol, label]] : [])),
)

/** A message of the mesher with the labels of fields for the names that programs know them by: "wall_thickness". */
export function inFieldWords(message: string): string {
  return message.replace(/\b[a-z]+(?:_[a-z\d]+)+\b/g, (name, offset: number) => {
    const label = LABELS.get(name)
    if (label === undefined) return name
    const startsSentence = offset === 0 || message.slice(0, offset).endsWith('. ')
    return startsSentence ? label : label.toLowerCase()
  })
}
