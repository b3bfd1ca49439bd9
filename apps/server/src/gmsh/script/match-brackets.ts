import { ScriptRefusedError } from './script-refused-error.ts'
import type { Token } from './tokenise-script.ts'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const MOST_OPEN = 100

/**
 * For each bracket, the index of the one that belongs to it.
 *
 * @throws ScriptRefusedError
 */
export function matchBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: { readonly index: number; readonly token: Token }[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign') continue
    if (token.text in CLOSING) {
      open.push({ index, token })
      if (open.length > MOST_OPEN) throw ScriptRefusedError.forbids(`brackets so deep`, token.line)
    } else if (token.text === ')' || token.text === ']' || token.text === '}') {
      const last = open.pop()
      if (!last || CLOSING[last.token.text] !== token.text) {
        throw new ScriptRefusedError(
          `The script closes a '${token.text}' that is not open (line ${token.line}).`,
        )
      }
      partners.set(last.index, index)
      partners.set(index, last.index)
    }
  }
  const left = open.at(-1)
  if (left) {
    const { text, line } = left.token
    throw new ScriptRefusedError(`The script has a '${text}' that is not closed (line ${line}).`)
  }
  return partners
}
