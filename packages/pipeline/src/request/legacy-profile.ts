import {
  ExpressionFaultError,
  type LegacyExpression,
  printFloat,
  readLegacyExpression,
  type WireValue,
} from '@hornbench/legacy-wire'
import { printFixed } from './print-fixed.ts'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type Parameters = ReadonlyMap<string, WireValue>

/** The expressions of a formula in the order in which they were read, and what null and blank texts stood for. */
const ROSSE_FALLBACKS = {
  r0: 12.7,
  a0: 15.5,
  k: 2,
  r: 0.4,
  m: 0.85,
  q: 3.4,
  R: 0,
  a: 0,
  b: 0.2,
  tmax: 1,
}
const OSSE_FALLBACKS = { L: 120, r0: 12.7, a0: 15.5, k: 1, s: 0, n: 4, q: 0.995, h: 0, a: 60 }
/** In what order those of an R-OSSE profile were evaluated at each azimuth. */
const ROSSE_ORDER = ['R', 'a', 'r0', 'a0', 'k', 'r', 'b', 'm', 'q', 'tmax'] as const

type Expressions<Name extends string> = Readonly<Record<Name, LegacyExpression>>

/**
 * The expressions of an R-OSSE profile.
 *
 * @param azimuths where the profile is looked at, rad
 * @throws ExpressionFaultError, UnsolvableJobError: the first fault that the older mesher came to, in its words
 */
export function readLegacyRosse(
  parameters: Parameters,
  azimuths: readonly number[],
): Expressions<keyof typeof ROSSE_FALLBACKS> {
  const expressions = readAll(parameters, ROSSE_FALLBACKS)
  for (const azimuthRad of azimuths) {
    const [R = 0, a = 0, r0 = 0, a0 = 0, k = 0] = ROSSE_ORDER.map((name) =>
      expressions[name].valueAt(azimuthRad),
    )
    assertDiscriminant({ R, a, r0, a0, k })
  }
  return expressions
}

/**
 * The expressions of an OSSE profile.
 *
 * @throws ExpressionFaultError the first fault that the older mesher came to, in its words
 */
export function readLegacyOsse(
  parameters: Parameters,
  azimuths: readonly number[],
): Expressions<keyof typeof OSSE_FALLBACKS> {
  const expressions = readAll(parameters, OSSE_FALLBACKS)
  for (const azimuthRad of azimuths) {
    for (const expression of Object.values(expressions)) expression.valueAt(azimuthRad)
  }
  return expressions
}

function readAll<Name extends string>(
  parameters: Parameters,
  fallbacks: Readonly<Record<Name, number>>,
): Expressions<Name> {
  const read = Object.entries<number>(fallbacks).map(([name, fallback]) => [
    name,
    readLegacyExpression(parameters.get(name), fallback),
  ])
  return Object.fromEntries(read) as Expressions<Name>
}

type RosseNumbers = Readonly<Record<'R' | 'a' | 'r0' | 'a0' | 'k', number>>

/** The length of an R-OSSE horn is a root of c3 L² + c2 L + c1 − (R + r0 (k − 1))². */
function assertDiscriminant({ R, a, r0, a0, k }: RosseNumbers): void {
  const c1 = square(k * r0)
  const c2 = 2 * k * r0 * tangentDeg(a0)
  const c3 = square(tangentDeg(a))
  const discriminant = square(c2) - 4 * c3 * (c1 - square(R + r0 * (k - 1)))
  // Written so that NaN passes, as it did: the mesher refuses it.
  if (!(discriminant < 0)) return
  throw new UnsolvableJobError(
    `Negative discriminant in R-OSSE profile: R=${printFixed(R, 2)}, a=${printFixed(a, 2)}, r0=${printFloat(r0)}, ` +
      `a0=${printFloat(a0)}, k=${printFloat(k)}. Check formula parameters.`,
  )
}

function square(value: number): number {
  const squared = value * value
  if (Number.isFinite(squared) || !Number.isFinite(value)) return squared
  throw new ExpressionFaultError('other', "(34, 'Numerical result out of range')")
}

function tangentDeg(angleDeg: number): number {
  if (Math.abs(angleDeg) === Infinity) throw new ExpressionFaultError('value', 'math domain error')
  return Math.tan((angleDeg * Math.PI) / 180)
}
