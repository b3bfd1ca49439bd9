/** An expression as it was read, in the operators of Python. */
export type ExpressionNode =
  | { readonly kind: 'number'; readonly value: number; readonly type: 'int' | 'float' | 'complex' | 'bool' }
  | { readonly kind: 'none' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly operand: ExpressionNode }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: ExpressionNode
      readonly right: ExpressionNode
    }
  | { readonly kind: 'call'; readonly callee: ExpressionNode; readonly operands: readonly ExpressionNode[] }
  | { readonly kind: 'tuple'; readonly items: readonly ExpressionNode[] }

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**'
