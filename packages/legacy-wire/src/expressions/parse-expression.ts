import type { BinaryOperator, ExpressionNode } from './expression-node.ts'
import { createTokenCursor, isOperand, type TokenCursor } from './token-cursor.ts'

const CONSTANTS: ReadonlyMap<string, ExpressionNode> = new Map<string, ExpressionNode>([
  ['True', { kind: 'number', value: 1, type: 'bool' }],
  ['False', { kind: 'number', value: 0, type: 'bool' }],
  ['None', { kind: 'none' }],
])
const SUMS: ReadonlySet<string> = new Set<BinaryOperator>(['+', '-'])
const PRODUCTS: ReadonlySet<string> = new Set<BinaryOperator>(['*', '/', '//', '%'])

/**
 * Reads the arithmetic of Python: numbers, names, `+ - * / // % **`, calls, parentheses, commas. Nothing is ever run.
 *
 * @throws ExpressionFaultError
 */
export function parseExpression(text: string): ExpressionNode {
  const cursor = createTokenCursor(text)
  const list = parseList(cursor)
  while (cursor.peek().text === '\n') cursor.advance()
  if (list.items.length === 0 || cursor.peek().kind !== 'end') throw refuseAfter(cursor, list)
  return asOne(list)
}

/** What stands between commas. */
type List = { readonly items: readonly ExpressionNode[]; readonly endsWithComma: boolean }

/** Reads up to the end or a closing parenthesis; maybe nothing. */
function parseList(cursor: TokenCursor): List {
  const items: ExpressionNode[] = []
  while (!cursor.isAt(')') && cursor.peek().kind !== 'end') {
    items.push(parseSum(cursor))
    if (!cursor.skip(',')) return { items, endsWithComma: false }
  }
  return { items, endsWithComma: items.length > 0 }
}

function refuseAfter(cursor: TokenCursor, { items, endsWithComma }: List) {
  return items.length > 0 && !endsWithComma ? cursor.refuse(() => parseSum(cursor)) : cursor.refuse()
}

function parseSum(cursor: TokenCursor): ExpressionNode {
  return parseChain(cursor, SUMS, () => parseChain(cursor, PRODUCTS, () => parseFactor(cursor)))
}

/** Operands with operators of one rank between them, from left to right. */
function parseChain(
  cursor: TokenCursor,
  operators: ReadonlySet<string>,
  parseOperand: () => ExpressionNode,
): ExpressionNode {
  let left = parseOperand()
  for (;;) {
    const { kind, text } = cursor.peek()
    if (kind !== 'symbol' || !operators.has(text)) return left
    cursor.advance()
    left = { kind: 'binary', operator: text as BinaryOperator, left, right: parseOperand() }
  }
}

/** A sign binds weaker than a power, whose exponent may have one. */
function parseFactor(cursor: TokenCursor): ExpressionNode {
  for (const operator of ['+', '-'] as const) {
    if (cursor.skip(operator)) return { kind: 'unary', operator, operand: parseFactor(cursor) }
  }
  const base = parseCalls(cursor)
  return cursor.skip('**') ? { kind: 'binary', operator: '**', left: base, right: parseFactor(cursor) } : base
}

function parseCalls(cursor: TokenCursor): ExpressionNode {
  let node = parseAtom(cursor)
  while (cursor.skip('(')) {
    const list = parseList(cursor)
    if (!cursor.skip(')')) throw refuseAfter(cursor, list)
    node = { kind: 'call', callee: node, operands: list.items }
  }
  return node
}

function parseAtom(cursor: TokenCursor): ExpressionNode {
  const token = cursor.peek()
  if (!isOperand(token) && !cursor.isAt('(')) throw cursor.refuse()
  cursor.advance()
  if (token.kind === 'number') return { kind: 'number', value: token.value, type: token.type }
  if (token.kind === 'name') {
    return CONSTANTS.get(token.text) ?? { kind: 'name', name: token.text.normalize('NFKC') }
  }
  const list = parseList(cursor)
  if (!cursor.skip(')')) throw refuseAfter(cursor, list)
  return asOne(list)
}

function asOne({ items, endsWithComma }: List): ExpressionNode {
  const [first] = items
  return first !== undefined && items.length === 1 && !endsWithComma ? first : { kind: 'tuple', items }
}
