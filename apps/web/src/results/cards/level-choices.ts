import { cardChoice, type CardChoice } from './card-choice.ts'
import type { ChartChoices } from './chart-choices.ts'

type Choose = (changes: Partial<ChartChoices>) => void

/** What the levels off the axis refer to, in the map and the polar plot alike. */
export function normalisationChoice({ normalisation }: ChartChoices, choose: Choose): CardChoice {
  return cardChoice({
    heading: 'Normalisation',
    names: { axis: 'Re axis', '10°': 'Re 10°', '20°': 'Re 20°', none: 'Absolute levels' },
    chosen: normalisation,
    onChoose: (value) => choose({ normalisation: value }),
  })
}

export function colourChoice({ colourMap }: ChartChoices, choose: Choose): CardChoice {
  return cardChoice({
    heading: 'Colours',
    names: { viridis: 'Viridis', cividis: 'Cividis', 'jet-like': 'Like older plots' },
    chosen: colourMap,
    onChoose: (value) => choose({ colourMap: value }),
  })
}
