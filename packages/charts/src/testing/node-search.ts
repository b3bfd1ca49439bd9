import type { SvgChild, SvgNode } from '../svg/svg-node.ts'

/** The node and everything below it. */
export function allNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : allNodes(child)))]
}

export function nodesOfClass(node: SvgNode, name: string): SvgNode[] {
  return allNodes(node).filter(({ attributes }) => attributes['class'] === name)
}

export function textOf(child: SvgChild): string {
  return typeof child === 'string' ? child : child.children.map(textOf).join(' ')
}

/** The text of every `text` element. */
export function textsOf(node: SvgNode): string[] {
  return allNodes(node)
    .filter(({ tag }) => tag === 'text')
    .map(textOf)
}

export type Place = { readonly x: number; readonly y: number }

/** The lines of a path: one list of places for each M. */
export function pathLines(d: unknown): Place[][] {
  return String(d)
    .split('M')
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((pair) => {
          const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number)
          return { x, y }
        }),
    )
}
