import { ScriptRefusedError } from './script-refused-error.ts'
import type { Token } from './tokenise-script.ts'

/** Gmsh keeps tables of 100 loops and 100 tests, and goes on when they are full. */
const MOST_BLOCKS = 50

/**
 * Checks that loops and tests are nested as they should be: Gmsh jumps about in the file to skip and to repeat them.
 *
 * @returns the indexes behind which the head of a loop or test is over, where the first statement begins
 * @throws ScriptRefusedError
 */
export function findBlockEnds(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const ends = new Set<number>()
  const open: Token[] = []

  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const isIn = open.at(-1)?.text
    switch (token.text) {
      case 'For':
      case 'If':
        open.push(token)
        if (open.length > MOST_BLOCKS) throw ScriptRefusedError.forbids('loops and tests so deep', token.line)
        ends.add(endOfHead(index))
        break
      case 'ElseIf':
      case 'Else':
        if (isIn !== 'If') throw misplaced(token)
        ends.add(token.text === 'Else' ? index : endOfHead(index))
        break
      case 'EndFor':
      case 'EndIf':
        if (isIn !== token.text.slice(3)) throw misplaced(token)
        open.pop()
        ends.add(index)
        break
    }
  }
  const left = open.at(-1)
  if (left) throw new ScriptRefusedError(`The script has '${left.text}' without its end (line ${left.line}).`)
  return ends

  /** `For i In {1:3}`, `For (1:3)`, `If (a > 1)` */
  function endOfHead(index: number): number {
    const isNamed = tokens[index]?.text === 'For' && tokens[index + 2]?.text === 'In'
    const bracket = isNamed ? index + 3 : index + 1
    const end = partners.get(bracket)
    if (tokens[bracket]?.text !== (isNamed ? '{' : '(') || end === undefined) throw misplaced(tokens[index])
    return end
  }
}

function misplaced(token: Token | undefined): ScriptRefusedError {
  return new ScriptRefusedError(`The script has '${token?.text}' in a wrong place (line ${token?.line}).`)
}
