import type { BinaryOperator, ExpressionNode } from './expression-node.ts'
import { PYTHON_FUNCTIONS } from './python-functions.ts'
import { otherFault } from './python-number.ts'

/** How tightly the operators bind in the mesher's expressions, and what their operands must bind at least. */
const RANKS = {
  '+': { own: 1, left: 1, right: 2 },
  '-': { own: 1, left: 1, right: 2 },
  '*': { own: 2, left: 2, right: 3 },
  '/': { own: 2, left: 2, right: 3 },
  '**': { own: 4, left: 5, right: 3 },
}
const SIGN_RANK = 3
const MOST_CHARACTERS = 2000
const WHOLE_RANK = 0

/**
 * An expression in the mesher's own language, in which `log` is decimal, names have no case and there are no `**`, `//` and
 * `%`. Only for what has a value.
 *
 * @throws ExpressionFaultError
 */
export function printForMesher(node: ExpressionNode): string {
  return print(node, WHOLE_RANK)
}

function print(node: ExpressionNode, least: number): string {
  switch (node.kind) {
    case 'number':
      return Number.isFinite(node.value) ? String(node.value) : '1e999'
    case 'name':
      return node.name
    case 'unary': {
      const operand = print(node.operand, SIGN_RANK)
      return within(node.operator === '-' ? `-${operand}` : operand, SIGN_RANK, least)
    }
    case 'binary':
      return printBinary(node.operator, [node.left, node.right], least)
    case 'call': {
      const called = node.callee.kind === 'name' ? PYTHON_FUNCTIONS.get(node.callee.name) : undefined
      const operands = node.operands.map((operand) => print(operand, WHOLE_RANK))
      // A quotient of two logarithms among them.
      return within(
        called?.print(operands) ?? '',
        operands.length > 1 ? RANKS['/'].own : RANKS['**'].left,
        least,
      )
    }
    case 'none':
    case 'tuple':
      return ''
  }
}

function printBinary(
  operator: BinaryOperator,
  [left, right]: readonly [ExpressionNode, ExpressionNode],
  least: number,
): string {
  if (operator === '//') return `floor((${print(left, WHOLE_RANK)})/(${print(right, WHOLE_RANK)}))`
  if (operator === '%') {
    const [x, y] = [`(${print(left, WHOLE_RANK)})`, `(${print(right, WHOLE_RANK)})`]
    // Each is needed twice, so nested remainders would grow without bound.
    if (x.length + y.length > MOST_CHARACTERS)
      throw otherFault("An expression with so many '%' can't be built.")
    return `(${x}-${y}*floor(${x}/${y}))`
  }
  const { own, left: leastLeft, right: leastRight } = RANKS[operator]
  const symbol = operator === '**' ? '^' : operator
  return within(`${print(left, leastLeft)}${symbol}${print(right, leastRight)}`, own, least)
}

function within(text: string, rank: number, least: number): string {
  return rank < least ? `(${text})` : text
}
