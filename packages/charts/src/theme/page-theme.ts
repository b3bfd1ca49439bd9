import { LIGHT_THEME, type ChartTheme } from './chart-theme.ts'

/** Refers to custom properties, so that a page changes its theme without drawing again; light where none is set. */
export const PAGE_THEME: ChartTheme = {
  background: reference('background', LIGHT_THEME.background),
  text: reference('text', LIGHT_THEME.text),
  mutedText: reference('muted-text', LIGHT_THEME.mutedText),
  axis: reference('axis', LIGHT_THEME.axis),
  grid: reference('grid', LIGHT_THEME.grid),
  minorGrid: reference('minor-grid', LIGHT_THEME.minorGrid),
  reference: reference('reference', LIGHT_THEME.reference),
  shade: reference('shade', LIGHT_THEME.shade),
  series: LIGHT_THEME.series.map((colour, index) => reference(`series-${index + 1}`, colour)),
  fontFamily: 'inherit',
}

/** The custom properties that give a page one of the themes: `{ '--chart-background': '#ffffff', … }`. */
export function themeProperties(theme: ChartTheme): Readonly<Record<string, string>> {
  const series = theme.series.map((colour, index) => [`--chart-series-${index + 1}`, colour])
  return {
    '--chart-background': theme.background,
    '--chart-text': theme.text,
    '--chart-muted-text': theme.mutedText,
    '--chart-axis': theme.axis,
    '--chart-grid': theme.grid,
    '--chart-minor-grid': theme.minorGrid,
    '--chart-reference': theme.reference,
    '--chart-shade': theme.shade,
    ...Object.fromEntries(series),
  }
}

function reference(name: string, otherwise: string): string {
  return `var(--chart-${name}, ${otherwise})`
}
