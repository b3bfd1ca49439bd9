import { createContext, use } from 'react'
import type { StoredValue } from '../../storage/stored-value.ts'
import { useStoredValue } from '../../storage/use-stored-value.ts'
import type { ChartChoices } from './chart-choices.ts'

const ChartChoicesContext = createContext<StoredValue<ChartChoices> | undefined>(undefined)

export const ChartChoicesProvider = ChartChoicesContext.Provider

/** How the charts are looked at, and the way to change a part of that. */
export function useChartChoices(): readonly [ChartChoices, (changes: Partial<ChartChoices>) => void] {
  const stored = use(ChartChoicesContext)
  if (!stored) throw new Error('This component stands outside of the ChartChoicesProvider.')
  const choices = useStoredValue(stored)
  return [choices, (changes) => stored.update((before) => ({ ...before, ...changes }))]
}
