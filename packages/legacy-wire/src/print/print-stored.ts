import type { Printable } from '../json/wire-value.ts'
import { escapeBeyondAscii } from './escape-beyond-ascii.ts'
import { printTree } from './print-tree.ts'
import type { PrintStyle } from './print-tree.ts'

const STORED: PrintStyle = {
  comma: ', ',
  colon: ': ',
  nullText: 'null',
  trueText: 'true',
  falseText: 'false',
  printText: (text) => escapeBeyondAscii(JSON.stringify(text)),
  printNonFinite: (value) => (Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'),
}

/**
 * The JSON text of a database column: a blank behind commas and colons, ASCII only, NaN and the infinities bare, which makes
 * it no JSON for other readers.
 */
export function printStored(value: Printable): string {
  return printTree(value, STORED)
}
