import { createContext, use } from 'react'
import type { StoredValue } from '../storage/stored-value.ts'
import type { ThemeChoice } from './theme-choice.ts'

const ThemeContext = createContext<StoredValue<ThemeChoice> | undefined>(undefined)

export const ThemeProvider = ThemeContext.Provider

export function useThemeChoice(): StoredValue<ThemeChoice> {
  const choice = use(ThemeContext)
  if (!choice) throw new Error('This component stands outside of the ThemeProvider.')
  return choice
}
