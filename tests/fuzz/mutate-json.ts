import { type JsonNode, parseJsonTree } from '../legacy-compat/json-tree.ts'
import type { Dice } from './dice.ts'
import { oddJson, oddNumber } from './odd-values.ts'

/** Changes some places of a JSON text: types, numbers, keys, lists, depth. What is no JSON stays as it is. */
export function mutateJson(dice: Dice, json: string): string {
  let text = json
  for (let left = 1 + dice.below(3); left > 0; left -= 1) text = mutateOnce(dice, text)
  return text
}

function mutateOnce(dice: Dice, text: string): string {
  const nodes = listNodes(text)
  if (nodes.length === 0) return text
  const node = dice.oneOf(nodes)
  const inner = text.slice(node.start, node.end)
  const put = (replacement: string) => text.slice(0, node.start) + replacement + text.slice(node.end)
  return dice.weighted<() => string>([
    [() => put(oddJson(dice)), 50],
    [() => put(oddNumber(dice)), 10],
    // A value of another place.
    [() => put(slice(text, dice.oneOf(nodes))), 10],
    [() => put(`[${inner}]`), 5],
    [() => put(`{${JSON.stringify(dice.text(3, 'abc_'))}:${inner}}`), 3],
    [() => put(wrap(inner, dice.oneOf([20, 31, 33, 300, 3000]))), 1],
    [() => put(''), 2],
    [() => changeMembers(dice, { text, node }), 20],
  ])()
}

function changeMembers(dice: Dice, { text, node }: { text: string; node: JsonNode }): string {
  const at = node.start + 1
  const insert = (piece: string) => text.slice(0, at) + piece + text.slice(at)
  if (node.kind === 'array') {
    const item = node.items[0] ? slice(text, node.items[0]) : oddJson(dice)
    const comma = node.items.length > 0 ? ',' : ''
    return insert(Array.from({ length: dice.oneOf([1, 2, 3, 100]) }, () => item).join() + comma)
  }
  if (node.kind !== 'object' || node.members.length === 0) return text
  const [key, value] = dice.oneOf(node.members)
  const nameStart = text.lastIndexOf(JSON.stringify(key), value.start)
  return dice.oneOf([
    // Twice, a key nobody knows, and a known one that is away.
    () => insert(`${JSON.stringify(key)}:${oddJson(dice)},`),
    () => insert(`${JSON.stringify(dice.text(5, 'abcdef_'))}:${oddJson(dice)},`),
    () => (nameStart < 0 ? text : `${text.slice(0, nameStart)}"x${text.slice(nameStart + 1)}`),
  ])()
}

function listNodes(text: string): JsonNode[] {
  const nodes: JsonNode[] = []
  const pending: JsonNode[] = []
  try {
    if (text.length < 300_000) pending.push(parseJsonTree(text))
  } catch (error) {
    // Made no JSON by an earlier step, or nested too deep for this parser.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
  }
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node)
    if (node.kind === 'object') for (const [, member] of node.members) pending.push(member)
    if (node.kind === 'array') for (const item of node.items) pending.push(item)
  }
  return nodes
}

function slice(text: string, { start, end }: JsonNode): string {
  return text.slice(start, end)
}

function wrap(inner: string, depth: number): string {
  return '['.repeat(depth) + inner + ']'.repeat(depth)
}
