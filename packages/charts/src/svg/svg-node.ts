/** A node of an SVG tree. Attribute names are those of SVG (`stroke-width`), numbers are rounded to 2 decimals. */
export type SvgNode = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  /** A string is text, not yet escaped. */
  readonly children: readonly SvgChild[]
}
export type SvgChild = SvgNode | string

/** An attribute that is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(
  tag: string,
  attributes: Attributes = {},
  children: readonly SvgChild[] = [],
): SvgNode {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[name] = typeof value === 'number' ? rounded(value) : value
  }
  return { tag, attributes: kept, children }
}

export function group(attributes: Attributes, children: readonly SvgChild[]): SvgNode {
  return element('g', attributes, children)
}

/** To 2 decimals: small text, and the same text on every machine. */
export function rounded(value: number): number {
  const hundredths = Math.round(value * 100) / 100
  return hundredths === 0 ? 0 : hundredths
}
