import type { JsonNode } from './json-tree.ts'

const STEP = /\.(?<key>\*|\w+)|\[(?<index>\*|\d+)\]|\[\?\(@\.(?<field>\w+)=="(?<value>[^"]*)"\)\]/y

/**
 * The values at a path such as `$.items[*].id`, `$.items[0]`, `$.charts.*` or `$.items[?(@.id=="x")].started_at`. None
 * where the path leads nowhere.
 */
export function findNodes(text: string, tree: JsonNode, path: string): JsonNode[] {
  let nodes = [tree]
  STEP.lastIndex = 1
  while (STEP.lastIndex < path.length) {
    const step = STEP.exec(path)?.groups
    if (!step) throw new Error(`No path: ${path}`)
    nodes = nodes.flatMap((node) => followStep(text, node, step))
  }
  return nodes
}

function followStep(text: string, node: JsonNode, step: Record<string, string | undefined>): JsonNode[] {
  const { key, index, field, value } = step
  if (node.kind === 'object') {
    return node.members.filter(([name]) => key === '*' || name === key).map(([, member]) => member)
  }
  if (node.kind !== 'array') return []
  if (index === '*') return [...node.items]
  if (index !== undefined) return node.items.slice(Number(index), Number(index) + 1)
  return node.items.filter((item) => {
    const [found] = item.kind === 'object' ? followStep(text, item, { key: field }) : []
    return found !== undefined && text.slice(found.start, found.end) === JSON.stringify(value)
  })
}
