/** The colours and the font of a chart. Any CSS colour; on the page, references to custom properties. */
export type ChartTheme = {
  readonly background: string
  readonly text: string
  readonly mutedText: string
  /** Frame of the plot and ticks. */
  readonly axis: string
  readonly grid: string
  readonly minorGrid: string
  /** Reference lines such as 0 dB. */
  readonly reference: string
  /** Laid over what should not be trusted, with an opacity of its own. */
  readonly shade: string
  /** One for each of the runs, the first the accent. */
  readonly series: readonly string[]
  readonly fontFamily: string
}

const FONT = 'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif'

/** Series colours stay apart for the three kinds of colour blindness and have 3:1 on the background or more. */
export const LIGHT_THEME: ChartTheme = {
  background: '#ffffff',
  text: '#1d2126',
  mutedText: '#5b636e',
  axis: '#9aa2ad',
  grid: '#dfe3e8',
  minorGrid: '#eff1f4',
  reference: '#6f7884',
  shade: '#8a929d',
  series: ['#c2410c', '#1d6fb8', '#0c7a5b', '#7d4cb0', '#8f6a00', '#4b525c'],
  fontFamily: FONT,
}

export const DARK_THEME: ChartTheme = {
  background: '#16191d',
  text: '#e8ebee',
  mutedText: '#9ba4af',
  axis: '#5d6671',
  grid: '#2d3238',
  minorGrid: '#21252a',
  reference: '#8b949f',
  shade: '#7f8894',
  series: ['#fb8a4a', '#6cb4f5', '#4fcfa6', '#c79bf2', '#e2bd4d', '#b9c0c8'],
  fontFamily: FONT,
}
