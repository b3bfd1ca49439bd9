import { describe, expect, test } from 'vitest'
import { DARK_THEME, LIGHT_THEME } from './chart-theme.ts'
import { colourAt } from './colour-map.ts'
import { lineStyle } from './line-style.ts'
import { PAGE_THEME, themeProperties } from './page-theme.ts'

describe('the themes', () => {
  test.each([
    ['light', LIGHT_THEME],
    ['dark', DARK_THEME],
  ])('%s: words have a contrast of 4.5, lines of 3', (_, theme) => {
    for (const colour of [theme.text, theme.mutedText])
      expect(contrast(colour, theme.background)).toBeGreaterThan(4.5)
    for (const colour of [theme.reference, ...theme.series]) {
      expect(contrast(colour, theme.background)).toBeGreaterThan(3)
    }
  })

  test('a page that sets the properties of a theme has all that the page theme refers to', () => {
    const { fontFamily: _, ...colours } = PAGE_THEME
    const used = Object.values(colours).flat()
    const properties = themeProperties(DARK_THEME)
    for (const colour of used)
      expect(properties).toHaveProperty([/^var\((--[\w-]+),/.exec(colour)?.[1] ?? ''])
    expect(Object.keys(properties)).toHaveLength(used.length)
  })
})

test('the first 36 line styles are all different', () => {
  const styles = Array.from({ length: 36 }, (_, index) => lineStyle(index, LIGHT_THEME))
  expect(new Set(styles.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(36)
})

test.each(['viridis', 'cividis'] as const)(
  '%s rises in lightness all the way, so that it reads in grey',
  (map) => {
    const lightness = Array.from({ length: 30 }, (_, index) => luminance(colourAt(map, index / 29)))
    expect(lightness).toEqual(lightness.toSorted((a, b) => a - b))
    expect((lightness.at(-1) ?? 0) - (lightness[0] ?? 0)).toBeGreaterThan(0.6)
  },
)

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
