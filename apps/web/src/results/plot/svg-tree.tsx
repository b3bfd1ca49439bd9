import type { Chart, SvgChild } from '@hornbench/charts'
import { createElement, memo, type ReactNode } from 'react'

/**
 * Mounts the tree of a chart: one image to screen readers. Its title and sentence become the name instead of elements,
 * because browsers show a title element as a tip wherever the pointer rests.
 */
export const SvgTree = memo(function SvgTree({ chart }: { chart: Chart }) {
  const { tag, attributes, children } = chart.svg
  const drawn = children.filter((child) => typeof child === 'string' || !isWords(child.tag))
  const name = { 'aria-label': `${chart.title}. ${chart.summary}` }
  return createElement(tag, { ...propsOf(attributes), ...name }, ...drawn.map(mounted))
})

function isWords(tag: string): boolean {
  return tag === 'title' || tag === 'desc'
}

function mounted(child: SvgChild): ReactNode {
  if (typeof child === 'string') return child
  return createElement(child.tag, propsOf(child.attributes), ...child.children.map(mounted))
}

/** React writes `stroke-width` as `strokeWidth`, and `class` as `className`. */
function propsOf(attributes: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propName(name), value]))
}

const propNames = new Map([['class', 'className']])

function propName(attribute: string): string {
  const known = propNames.get(attribute)
  if (known !== undefined) return known
  const name = attribute.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  propNames.set(attribute, name)
  return name
}
