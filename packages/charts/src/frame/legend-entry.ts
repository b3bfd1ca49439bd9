import type { LineStyle } from '../theme/line-style.ts'

export type LegendEntry = { readonly label: string; readonly style: LineStyle }
