import type { Printable } from '../json/wire-value.ts'
import { printFloat } from './print-float.ts'
import { createTextSink } from './text-sink.ts'
import type { TextSink } from './text-sink.ts'

/** How a tree of values becomes text. */
export type PrintStyle = {
  readonly comma: string
  readonly colon: string
  readonly nullText: string
  readonly trueText: string
  readonly falseText: string
  readonly printText: (text: string) => string
  /** NaN and the infinities. */
  readonly printNonFinite: (value: number) => string
  /** Keys that are left out; none where this is missing. */
  readonly omitsKey?: (key: string) => boolean
}

/** Prints a value; recurses as deeply as it is nested, so values from outside come from `parseJson`, which bounds that. */
export function printTree(value: Printable, style: PrintStyle): string {
  const sink = createTextSink()
  writeValue(sink, value, style)
  return sink.text()
}

function writeValue(sink: TextSink, value: Printable, style: PrintStyle): void {
  if (typeof value === 'object' && value !== null) {
    if (isList(value)) writeList(sink, value, style)
    else writeEntries(sink, value instanceof Map ? value : Object.entries(value), style)
  } else {
    sink.write(printScalar(value, style))
  }
}

function printScalar(value: null | boolean | string | bigint | number, style: PrintStyle): string {
  if (typeof value === 'number')
    return Number.isFinite(value) ? printFloat(value) : style.printNonFinite(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string') return style.printText(value)
  if (value === null) return style.nullText
  return value ? style.trueText : style.falseText
}

function writeList(sink: TextSink, list: readonly Printable[], style: PrintStyle): void {
  sink.write('[')
  let comma = ''
  for (const item of list) {
    if (typeof item === 'object' && item !== null) {
      sink.write(comma)
      writeValue(sink, item, style)
    } else {
      // One piece for both: lists of numbers are most of what is printed.
      sink.write(comma + printScalar(item, style))
    }
    comma = style.comma
  }
  sink.write(']')
}

function writeEntries(
  sink: TextSink,
  entries: Iterable<readonly [string, Printable | undefined]>,
  style: PrintStyle,
): void {
  sink.write('{')
  let comma = ''
  for (const [key, value] of entries) {
    if (value === undefined || style.omitsKey?.(key) === true) continue
    sink.write(comma + style.printText(key) + style.colon)
    comma = style.comma
    writeValue(sink, value, style)
  }
  sink.write('}')
}

function isList(value: object): value is readonly Printable[] {
  return Array.isArray(value)
}
