import { readLegacyExpression, type WireValue } from '@hornbench/legacy-wire'

type Parameters = ReadonlyMap<string, WireValue>
type Design = Record<string, number>

/** Of the separate numbers of a superformula, where a text is none. */
const SUPERFORMULA_FALLBACKS = {
  gcurve_sf_a: 1,
  gcurve_sf_b: 1,
  gcurve_sf_m1: 0,
  gcurve_sf_m2: 0,
  gcurve_sf_n1: 1,
  gcurve_sf_n2: 1,
  gcurve_sf_n3: 1,
}
/** A superellipse has no corners below it. */
const LEAST_EXPONENT = 2

/**
 * The guiding curve of an OSSE horn by the rules of the older mesher: what describes none left the coverage angle as it
 * was, and what is no number in a superformula was taken for its default.
 *
 * @returns nothing where there is no curve
 */
export function readLegacyGuide(parameters: Parameters): Design {
  const type = Number(parameters.get('gcurve_type'))
  const frame = frameOf(parameters)
  const isOn = frame.gcurve_width > 0 && frame.gcurve_dist > 0
  if (!isOn || (type !== 1 && type !== 2) || (type === 1 && frame.gcurve_aspect_ratio <= 0)) return {}
  if (type === 1) {
    const exponent = Number(parameters.get('gcurve_se_n'))
    return { ...frame, gcurve_type: type, gcurve_se_n: exponent > LEAST_EXPONENT ? exponent : LEAST_EXPONENT }
  }
  const numbers = superformulaOf(parameters)
  // Their quotients had no value.
  if (numbers['gcurve_sf_a'] === 0 || numbers['gcurve_sf_b'] === 0) return {}
  const aspect = Math.abs(frame.gcurve_aspect_ratio)
  return { ...frame, ...numbers, gcurve_type: type, gcurve_aspect_ratio: aspect }
}

function frameOf(parameters: Parameters) {
  return {
    gcurve_dist: Number(parameters.get('gcurve_dist')),
    gcurve_width: Number(parameters.get('gcurve_width')),
    gcurve_aspect_ratio: Number(parameters.get('gcurve_aspect_ratio')),
    gcurve_rot: Number(parameters.get('gcurve_rot')),
  }
}

/** `gcurve_sf` holds a, b, m, n1, n2, n3 and wins over the separate numbers. */
function superformulaOf(parameters: Parameters): Design {
  const separate = Object.entries(SUPERFORMULA_FALLBACKS).map(([name, fallback]) => [
    name,
    plainNumber(parameters.get(name)) ?? fallback,
  ])
  const list = listOf(parameters.get('gcurve_sf'))
  const [a, b, m, n1, n2, n3] = list
  if (a === undefined || b === undefined || m === undefined || n1 === undefined)
    return Object.fromEntries(separate)
  if (n2 === undefined || n3 === undefined) return Object.fromEntries(separate)
  return {
    gcurve_sf_a: a,
    gcurve_sf_b: b,
    gcurve_sf_m1: m,
    gcurve_sf_m2: m,
    gcurve_sf_n1: n1,
    gcurve_sf_n2: n2,
    gcurve_sf_n3: n3,
  }
}

/** Numbers with commas between them; empty where one of them is none. Blank places are left out. */
function listOf(text: WireValue | undefined): number[] {
  if (typeof text !== 'string') return []
  const numbers = text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(plainNumber)
  return numbers.every((number) => number !== undefined) ? numbers : []
}

function plainNumber(text: WireValue | undefined): number | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  try {
    const { design } = readLegacyExpression(text, 0)
    return typeof design === 'number' ? design : undefined
  } catch {
    return undefined
  }
}
