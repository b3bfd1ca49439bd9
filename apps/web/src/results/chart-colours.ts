import { DARK_THEME, LIGHT_THEME, themeProperties } from '@hornbench/charts'

const light = themeProperties(LIGHT_THEME)
const dark = themeProperties(DARK_THEME)

/** The greys of charts are those of the page. */
const FROM_PAGE: Readonly<Record<string, string>> = {
  '--chart-background': 'var(--surface)',
  '--chart-text': 'var(--ink)',
  '--chart-muted-text': 'var(--ink-soft)',
}

/**
 * The custom properties that charts are coloured with, for both themes at once: when the theme changes the browser paints
 * anew, and nothing is drawn again.
 */
export const CHART_COLOURS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(light).map(([name, colour]) => [name, `light-dark(${colour}, ${dark[name] ?? colour})`]),
  ),
  ...FROM_PAGE,
}
