import type { ExpressionNode } from './expression-node.ts'
import { callFunction, PYTHON_FUNCTIONS } from './python-functions.ts'
import { float, floatOf, isNumber, otherFault, type PythonValue } from './python-number.ts'
import { applyOperator, applySign } from './python-operators.ts'

/**
 * The value of an expression as a float, at one azimuth p (radians).
 *
 * @throws ExpressionFaultError the first fault in the order in which Python evaluated
 */
export function evaluateExpression(node: ExpressionNode, azimuthRad: number): number {
  const value = evaluate(node, azimuthRad)
  if (isNumber(value)) return floatOf(value)
  throw otherFault(`float() argument must be a string or a real number, not '${value.type}'`)
}

function evaluate(node: ExpressionNode, azimuthRad: number): PythonValue {
  switch (node.kind) {
    case 'number':
      return node.type === 'complex' ? { type: 'complex' } : { type: node.type, value: node.value }
    case 'none':
      return { type: 'NoneType' }
    case 'name':
      return valueOf(node.name, azimuthRad)
    case 'tuple':
      for (const item of node.items) evaluate(item, azimuthRad)
      return { type: 'tuple' }
    case 'unary':
      return applySign(node.operator, evaluate(node.operand, azimuthRad))
    case 'binary':
      return applyOperator(node.operator, evaluate(node.left, azimuthRad), evaluate(node.right, azimuthRad))
    case 'call': {
      const callee = evaluate(node.callee, azimuthRad)
      const operands = node.operands.map((operand) => evaluate(operand, azimuthRad))
      if (isNumber(callee) || callee.name === undefined)
        throw otherFault(`'${callee.type}' object is not callable`)
      return callFunction(callee.name, operands)
    }
  }
}

function valueOf(name: string, azimuthRad: number): PythonValue {
  if (name === 'p') return float(azimuthRad)
  if (name === 'pi') return float(Math.PI)
  if (PYTHON_FUNCTIONS.has(name)) return { type: 'builtin_function_or_method', name }
  throw otherFault(`name '${name}' is not defined`)
}
