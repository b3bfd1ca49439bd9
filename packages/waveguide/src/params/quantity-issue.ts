import type { AzimuthFunction } from '../profile/azimuth-function.ts'
import type { ParameterRule } from './parameter-rules.ts'
import { findJump } from './find-jump.ts'

/** Azimuths at which every expression is checked. They include the mirror planes. */
const CHECKED_AZIMUTHS = 360

/**
 * A change between neighbouring azimuths, relative to the largest value, that is worth a closer look. Smaller steps move
 * a wall by micrometres.
 */
const SUSPECT_CHANGE = 1e-6

/** Says what is wrong with a constant, or undefined. */
export function constantIssue(name: string, value: number, rule: ParameterRule): string | undefined {
  if (isAllowed(value, rule)) return undefined
  return rangeSentence(name, rule, describe(value, rule))
}

/** Says what is wrong with a quantity that varies around the axis: out of range somewhere, or torn. */
export function azimuthIssue(name: string, at: AzimuthFunction, rule: ParameterRule): string | undefined {
  const values = Array.from({ length: CHECKED_AZIMUTHS }, (_, i) => at(azimuthRad(i)))
  const bad = values.findIndex((value) => !isAllowed(value, rule))
  if (bad >= 0) return rangeSentence(name, rule, `${describe(values[bad], rule)} at azimuth ${bad}°`)
  const suspect = SUSPECT_CHANGE * Math.max(...values.map(Math.abs))
  for (let i = 0; i < CHECKED_AZIMUTHS; i++) {
    const next = values[(i + 1) % CHECKED_AZIMUTHS]
    if (Math.abs(next - values[i]) <= suspect) continue
    const jump = findJump((p) => at(p % (2 * Math.PI)), azimuthRad(i), azimuthRad(i + 1))
    if (jump !== undefined) return tornSentence(name, jump)
  }
  return undefined
}

function azimuthRad(index: number): number {
  return (2 * Math.PI * index) / CHECKED_AZIMUTHS
}

function isAllowed(value: number, { min, max }: ParameterRule): boolean {
  return value >= min && value <= max
}

function rangeSentence(name: string, rule: ParameterRule, found: string): string {
  const range = `between ${describe(rule.min, rule)} and ${describe(rule.max, rule)}`
  const advice = rule.advice === undefined ? '' : ` ${rule.advice}`
  return `${name} must be ${range}; it is ${found}.${advice}`
}

function tornSentence(name: string, jumpRad: number): string {
  const degrees = ((jumpRad * 180) / Math.PI).toFixed(1)
  return `${name} jumps at azimuth ${degrees}°, which tears the wall; use an expression without steps that returns to its value after a full turn.`
}

function describe(value: number, { unit }: ParameterRule): string {
  const number = Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value)
  return unit === 'mm' ? `${number} mm` : `${number}${unit}`
}
