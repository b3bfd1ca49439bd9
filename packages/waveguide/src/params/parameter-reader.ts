import { ExpressionError } from '../expr/expression-error.ts'
import { type ParsedExpression, parseExpression } from '../expr/parse-expression.ts'
import type { AzimuthFunction } from '../profile/azimuth-function.ts'
import type { DesignIssue } from './design-error.ts'
import type { ParameterRule } from './parameter-rules.ts'
import { azimuthIssue, constantIssue } from './quantity-issue.ts'

/**
 * Reads numbers and expressions out of a record and collects what is wrong with them. A faulty parameter
 * reads as NaN; whoever reads must look at `issues` before using any value.
 */
export class ParameterReader {
  readonly issues: DesignIssue[] = []
  private readonly parameters: Readonly<Record<string, unknown>>

  constructor(parameters: Readonly<Record<string, unknown>>) {
    this.parameters = parameters
  }

  report(parameter: string, message: string, column?: number): void {
    this.issues.push(column === undefined ? { parameter, message } : { parameter, message, column })
  }

  /** Whether a parameter was given; null counts as absent. */
  has(name: string): boolean {
    return Object.hasOwn(this.parameters, name) && (this.parameters[name] ?? null) !== null
  }

  text(name: string): string | undefined {
    const value = this.has(name) ? this.parameters[name] : undefined
    return typeof value === 'string' ? value : undefined
  }

  /** One of a few texts; the first of them when the parameter is absent or something else. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const text = this.text(name)
    const chosen = choices.find((choice) => choice === text)
    if (chosen === undefined && this.has(name)) {
      this.report(name, `${name} must be ${choices.map((choice) => `"${choice}"`).join(' or ')}.`)
    }
    return chosen ?? choices[0]
  }

  /** One of a few whole numbers that select a feature; NaN when it is none of them. */
  selector(name: string, rule: ParameterRule, choices: readonly number[]): number {
    const value = this.number(name, rule)
    // Out of range was reported already.
    if (choices.includes(value) || !(value >= rule.min && value <= rule.max)) return value
    this.report(name, `${name} must be ${choices.join(' or ')}; it is ${value}.`)
    return NaN
  }

  /** A number, given as such or as a constant expression. */
  number(name: string, rule: ParameterRule): number {
    const expression = this.expression(name, rule)
    if (expression === undefined) return NaN
    if (expression.usesAzimuth) {
      this.report(name, `${name} must be the same all around; write an expression without p.`)
      return NaN
    }
    const value = expression.evaluate(0)
    const issue = constantIssue(name, value, rule)
    if (issue !== undefined) this.report(name, issue)
    return value
  }

  /** A number or an expression in the azimuth p. */
  azimuthFunction(name: string, rule: ParameterRule): AzimuthFunction {
    const expression = this.expression(name, rule)
    if (expression === undefined) return () => NaN
    if (!expression.usesAzimuth) {
      const value = expression.evaluate(0)
      const issue = constantIssue(name, value, rule)
      if (issue !== undefined) this.report(name, issue)
      return () => value
    }
    const issue = azimuthIssue(name, expression.evaluate, rule)
    if (issue !== undefined) this.report(name, issue)
    return expression.evaluate
  }

  private expression(name: string, rule: ParameterRule): ParsedExpression | undefined {
    if (!this.has(name)) {
      if (rule.fallback === undefined) this.report(name, `${name} is missing; the formula needs it.`)
      return constant(rule.fallback)
    }
    const value = this.parameters[name]
    if (typeof value === 'number') return constant(value)
    if (typeof value === 'string') return this.parsed(name, value)
    this.report(name, `${name} must be a number or an expression, not ${typeof value}.`)
    return undefined
  }

  private parsed(name: string, text: string): ParsedExpression | undefined {
    try {
      return parseExpression(text)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      this.report(name, `${name} cannot be read: ${error.message}.`, error.column)
      return undefined
    }
  }
}

function constant(value: number | undefined): ParsedExpression | undefined {
  return value === undefined ? undefined : { evaluate: () => value, usesAzimuth: false }
}
