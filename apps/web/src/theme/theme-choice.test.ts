// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import startTheme from '../../public/start-theme.js?raw'
import { createThemeChoice, nextThemeChoice, showTheme } from './theme-choice.ts'

const root = document.documentElement

beforeEach(() => {
  localStorage.clear()
  showTheme('system', root)
})

describe('the theme', () => {
  test('follows the system until one is chosen, and goes round the three choices', () => {
    expect(createThemeChoice(localStorage).get()).toBe('system')
    const round = [nextThemeChoice('system'), nextThemeChoice('light'), nextThemeChoice('dark')]
    expect(round).toEqual(['light', 'dark', 'system'])
  })

  test.each(['light', 'dark'] as const)('%s is on the page before anything is painted', (choice) => {
    createThemeChoice(localStorage).update(() => choice)
    runStartScript()
    expect(root.dataset['theme']).toBe(choice)
  })

  test('of the system needs no mark, and what is foreign gets none', () => {
    showTheme('dark', root)
    showTheme('system', root)
    expect(root.dataset['theme']).toBeUndefined()
    localStorage.setItem('hornbench_theme:v1', '"purple"')
    runStartScript()
    expect(root.dataset['theme']).toBeUndefined()
  })
})

function runStartScript(): void {
  // oxlint-disable-next-line no-implied-eval -- it is the file that the page loads, run as the page runs it
  new Function(startTheme)()
}
