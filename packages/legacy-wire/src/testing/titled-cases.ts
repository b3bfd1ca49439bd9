import type { WireValue } from '../json/wire-value.ts'
import { printPython } from '../print/print-python.ts'
import { shortenMiddle } from '../validation/shorten-middle.ts'

/** Puts a title before each case: its input, so written that integers and floats, and odd blanks, can be told apart. */
export function titledCases<Expected>(
  cases: readonly (readonly [WireValue, Expected])[],
): [string, WireValue, Expected][] {
  return cases.map(([input, expected]) => [shortenMiddle(printPython(input), 50), input, expected])
}
