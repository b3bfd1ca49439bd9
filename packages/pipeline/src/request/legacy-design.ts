import { printFloat, type WireValue } from '@hornbench/legacy-wire'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type Parameters = ReadonlyMap<string, WireValue>

/** Every parameter that the older mesher read as an expression. */
const EXPRESSIONS = ['R', 'L', 's', 'a', 'r', 'b', 'm', 'tmax', 'n', 'h', 'r0', 'a0', 'k', 'q']

/**
 * The parameters of a horn as the mesher takes them. Faults that clients of the older server know by their words are
 * said here, all others by the mesher.
 *
 * @throws UnsolvableJobError
 */
export function readLegacyDesign(parameters: Parameters): Record<string, unknown> {
  const formula = parameters.get('formula_type')
  if (formula !== 'R-OSSE' && formula !== 'OSSE') {
    const name = typeof formula === 'string' ? formula : ''
    throw new UnsolvableJobError(`Formula type '${name}' is not supported. Use 'R-OSSE' or 'OSSE'.`)
  }
  assertClosedParentheses(parameters)
  if (formula === 'R-OSSE') assertDiscriminant(parameters)
  return Object.fromEntries([...parameters].map(([name, value]) => [name, toPlain(value)]))
}

function toPlain(value: WireValue): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

function assertClosedParentheses(parameters: Parameters): void {
  for (const name of EXPRESSIONS) {
    const text = parameters.get(name)
    if (typeof text !== 'string') continue
    let open = 0
    for (const character of text) open += character === '(' ? 1 : character === ')' ? -1 : 0
    if (open > 0) throw new UnsolvableJobError("'(' was never closed (<string>, line 1)")
  }
}

/** The length of an R-OSSE horn is a root of c3 L² + c2 L + c1 − (R + r0 (k − 1))². Only for plain numbers. */
function assertDiscriminant(parameters: Parameters): void {
  const [R, a, r0, a0, k] = ['R', 'a', 'r0', 'a0', 'k'].map((name) => numberOf(parameters.get(name)))
  if (R === undefined || a === undefined || r0 === undefined || a0 === undefined || k === undefined) return
  const c1 = (k * r0) ** 2
  const c2 = 2 * k * r0 * Math.tan((a0 * Math.PI) / 180)
  const c3 = Math.tan((a * Math.PI) / 180) ** 2
  if (c2 ** 2 - 4 * c3 * (c1 - (R + r0 * (k - 1)) ** 2) >= 0) return
  const [given, printed] = [[R, a].map((value) => value.toFixed(2)), [r0, a0, k].map(printFloat)]
  throw new UnsolvableJobError(
    `Negative discriminant in R-OSSE profile: R=${given[0]}, a=${given[1]}, r0=${printed[0]}, a0=${printed[1]}, ` +
      `k=${printed[2]}. Check formula parameters.`,
  )
}

function numberOf(value: WireValue | undefined): number | undefined {
  if (typeof value === 'string' && value.trim() === '') return undefined
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
