const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Whether a text is a number as such, not an expression for one. */
export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text.trim())
}
