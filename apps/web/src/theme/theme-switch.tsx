import { useLayoutEffect } from 'react'
import { useStoredValue } from '../storage/use-stored-value.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { IconName } from '../ui/icon.tsx'
import { nextThemeChoice, showTheme, type ThemeChoice } from './theme-choice.ts'
import { useThemeChoice } from './theme-context.ts'

const LOOKS: Readonly<Record<ThemeChoice, { icon: IconName; name: string }>> = {
  system: { icon: 'screen', name: 'Theme of the system' },
  light: { icon: 'sun', name: 'Light theme' },
  dark: { icon: 'moon', name: 'Dark theme' },
}

/** One button that goes round the themes and shows which one is on. */
export function ThemeSwitch() {
  const stored = useThemeChoice()
  const choice = useStoredValue(stored)
  useLayoutEffect(() => showTheme(choice, document.documentElement), [choice])
  const { icon, name } = LOOKS[choice]
  return <IconButton icon={icon} name={name} onClick={() => stored.update(nextThemeChoice)} />
}
