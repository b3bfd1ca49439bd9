import type { Printable } from '../json/wire-value.ts'
import { printFloat } from './print-float.ts'
import { printTree } from './print-tree.ts'
import type { PrintStyle } from './print-tree.ts'
import { quotePython } from './quote-python.ts'

const PYTHON: PrintStyle = {
  comma: ', ',
  colon: ': ',
  nullText: 'None',
  trueText: 'True',
  falseText: 'False',
  printText: quotePython,
  printNonFinite: printFloat,
}

/** A value as Python writes it in code (repr), which is how values stand in some of the older server's error texts. */
export function printPython(value: Printable): string {
  return printTree(value, PYTHON)
}

/** As `printPython`, but in round brackets; a tuple of one item ends with a comma. */
export function printPythonTuple(items: readonly Printable[]): string {
  return `(${items.map(printPython).join(', ')}${items.length === 1 ? ',' : ''})`
}
