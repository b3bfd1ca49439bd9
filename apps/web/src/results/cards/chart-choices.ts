import type { Normalisation, PlaneName } from '@hornbench/charts'
import { z } from 'zod'
import { createStoredValue, type StoredValue } from '../../storage/stored-value.ts'

const chartChoicesSchema = z.strictObject({
  levelScale: z.enum(['span-50', 'standard', 'fit']),
  hasPhase: z.boolean(),
  hasPower: z.boolean().default(false),
  plane: z.enum(['horizontal', 'vertical', 'diagonal']),
  normalisation: z.enum(['axis', '10°', '20°', 'none']),
  colourMap: z.enum(['viridis', 'cividis', 'jet-like']),
})
/** How the charts are looked at. */
export type ChartChoices = z.infer<typeof chartChoicesSchema>

/** Remembered in the browser: who compares with old plots does so tomorrow too. */
export function createChartChoices(storage: Storage | undefined): StoredValue<ChartChoices> {
  return createStoredValue({
    key: 'hornbench_charts:v1',
    schema: chartChoicesSchema,
    initial: {
      levelScale: 'span-50',
      hasPhase: false,
      hasPower: false,
      plane: 'horizontal',
      normalisation: 'axis',
      colourMap: 'viridis',
    },
    storage,
  })
}

/** Each with an identity that stays, so that choosing the same again draws nothing. */
export const NORMALISATIONS: Readonly<
  Record<ChartChoices['normalisation'], { readonly value: Normalisation; readonly words: string }>
> = {
  axis: { value: { angleDeg: 0 }, words: 're axis' },
  '10°': { value: { angleDeg: 10 }, words: 're 10°' },
  '20°': { value: { angleDeg: 20 }, words: 're 20°' },
  none: { value: 'none', words: 'absolute' },
}

/** The wanted plane, or the first that there is. */
export function planeOf(available: readonly PlaneName[], wanted: PlaneName): PlaneName {
  return available.includes(wanted) ? wanted : (available[0] ?? wanted)
}
