import type { SvgChild, SvgNode } from './svg-node.ts'

/** The tree as the text of an SVG file. */
export function toSvgText(node: SvgNode): string {
  return `${printed({ ...node, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...node.attributes } })}\n`
}

function printed(child: SvgChild): string {
  if (typeof child === 'string') return escaped(child)
  const { tag, attributes, children } = child
  const start = `${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')}`
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.map(printed).join('')}</${tag}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\uFFFD').replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}

/** What XML 1.0 can't hold, even escaped: run names come from users. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
