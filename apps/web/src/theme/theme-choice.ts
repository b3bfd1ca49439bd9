import { z } from 'zod'
import { createStoredValue, type StoredValue } from '../storage/stored-value.ts'

const themeChoiceSchema = z.enum(['system', 'light', 'dark'])
export type ThemeChoice = z.infer<typeof themeChoiceSchema>

/** Read by public/start-theme.js too, before the first paint. */
const THEME_KEY = 'hornbench_theme:v1'

export function createThemeChoice(storage: Storage | undefined): StoredValue<ThemeChoice> {
  return createStoredValue<ThemeChoice>({
    key: THEME_KEY,
    schema: themeChoiceSchema,
    initial: 'system',
    storage,
  })
}

/** The choice that the switch goes to from this one. */
export function nextThemeChoice(choice: ThemeChoice): ThemeChoice {
  const order = themeChoiceSchema.options
  return order[(order.indexOf(choice) + 1) % order.length] ?? 'system'
}

/** Puts the choice on the page; the style sheet does the rest, and follows the system where there is none. */
export function showTheme(choice: ThemeChoice, { dataset }: HTMLElement): void {
  if (choice === 'system') delete dataset['theme']
  else dataset['theme'] = choice
}
