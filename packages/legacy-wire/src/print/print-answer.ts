import type { Printable } from '../json/wire-value.ts'
import { printTree } from './print-tree.ts'
import type { PrintStyle } from './print-tree.ts'

const ANSWER: PrintStyle = {
  comma: ',',
  colon: ':',
  nullText: 'null',
  trueText: 'true',
  falseText: 'false',
  // Escapes exactly what the older server escaped, and lone halves of surrogate pairs, which it could not write at all.
  printText: (text) => JSON.stringify(text),
  printNonFinite: () => 'null',
}

/** The older server's encoder of errors took such keys for the bookkeeping of a database library. */
const ECHO: PrintStyle = { ...ANSWER, omitsKey: (key) => key.startsWith('_sa') }

/**
 * The JSON text of an answer: compact, characters beyond ASCII as they are, NaN and the infinities as null, a lone half of a
 * surrogate pair as its escape, so that the text is always valid UTF-8.
 */
export function printAnswer(value: Printable): string {
  return printTree(value, ANSWER)
}

/** A value that came in with a request, as it is echoed in the list of its errors: as in any answer, but some keys are left out. */
export function printEcho(value: Printable): string {
  return printTree(value, ECHO)
}
