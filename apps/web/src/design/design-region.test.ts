// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createInMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { type Rendered, renderWithHornbench } from '../testing/render-with-hornbench.tsx'
import { DesignPage } from './testing/design-page.tsx'

let server: ReturnType<typeof createInMemoryHornbench>
let page: Rendered

beforeEach(async () => {
  localStorage.clear()
  server = createInMemoryHornbench()
  page = await renderWithHornbench(server, createElement(DesignPage))
  await shows('elements')
})

afterEach(() => page.unmount())

describe('the parameter panel', () => {
  test('shows the parameters of the formula, and nothing that is not built', async () => {
    expect(labels()).toContain('Mouth radiusR')
    expect(labels()).not.toContain('LengthL')
    await click(find('input[value="OSSE"]'))
    expect(labels()).toContain('LengthL')
    expect(labels()).not.toContain('Mouth radiusR')
    for (const absent of ['slot', 'enclosure', 'morph'])
      expect(page.container.textContent).not.toContain(absent)
  })

  test('says at each wrong field what is wrong, with the column in an expression', async () => {
    await type('rosse-R', '100 + q')
    await type('wallThickness', '0')
    await shows("R cannot be read: The name 'q' is not known (column 7).")
    await shows('Wall thickness must be between 0.1 mm and 1000 mm; it is 0 mm.')
    const input = find('#field-rosse-R')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
    const words = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    expect(words).toContain('mm')
    expect(words).toContain('column 7')
    expect(find('#field-r0').getAttribute('aria-invalid')).toBe('false')
  })

  test('steps a number by arrow keys, ten times with Shift and a tenth with Alt, and undoes', async () => {
    const input = find('#field-r0')
    await press(input, 'ArrowUp')
    expect(valueOf('r0')).toBe('12.8')
    await press(input, 'ArrowDown', { shiftKey: true })
    expect(valueOf('r0')).toBe('11.8')
    await press(input, 'ArrowUp', { altKey: true })
    expect(valueOf('r0')).toBe('11.81')
    await press(input, 'z', { ctrlKey: true })
    expect(valueOf('r0')).toBe('12.7')
    await press(input, 'Z', { ctrlKey: true, shiftKey: true })
    expect(valueOf('r0')).toBe('11.81')
  })

  test('leaves an expression to the arrow keys of the text', async () => {
    await type('rosse-R', '100 + 5')
    await press(find('#field-rosse-R'), 'ArrowUp')
    expect(valueOf('rosse-R')).toBe('100 + 5')
  })

  test('finds fields of both tabs by the filter', async () => {
    await change(find('input[type=search]'), 'angle')
    expect(labels()).toEqual([
      'Opening anglea0',
      'Coverage anglea',
      'Angles from',
      'Angles to',
      'Number of angles',
    ])
    await change(find('input[type=search]'), 'slot')
    await shows('No parameter is called “slot”.')
  })
})

describe('solving', () => {
  test('queues the design once, however often it is asked for (W5, L10)', async () => {
    await act(async () => {
      for (let times = 0; times < 3; times += 1) pressNow(document.body, 'Enter', { ctrlKey: true })
      find('button[aria-keyshortcuts]').click()
    })
    await page.settle()
    expect(server.size()).toBe(1)
    expect(location.pathname).toBe('/runs/1')
  })

  test('is refused with its reason while a value is wrong, and the reason leads to the field', async () => {
    await type('toHz', 'high', 'simulation')
    await shows("To: The name 'high' is not known (column 1).")
    const solve = find('button[aria-keyshortcuts]')
    expect(solve.getAttribute('aria-disabled')).toBe('true')
    const reason = document.getElementById(solve.getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toContain('is not known')
    await click(solve)
    await page.settle()
    expect(server.size()).toBe(0)
    await click(buttonNamed('Geometry'))
    await click(buttonNamed('Show'))
    expect(document.activeElement?.id).toBe('field-toHz')
  })

  test('offers a way out of a mesh that is too coarse, in one step', async () => {
    await type('rosse-R', '110 + 5*cos(2p)')
    await type('toHz', '5000', 'simulation')
    await shows('are too coarse above')
    await click(buttonNamed('Stop at'))
    expect(valueOf('toHz')).toBe('4100')
  })
})

function find(selector: string): HTMLElement {
  const element = page.container.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

function buttonNamed(start: string): HTMLElement {
  const buttons = [...page.container.querySelectorAll('button')]
  const found = buttons.find((button) => button.textContent.startsWith(start))
  if (!found) throw new Error(`There is no button ${start}.`)
  return found
}

function labels(): string[] {
  const rows = [...page.container.querySelectorAll('[data-field] label[title]')]
  return rows.map((label) => label.textContent)
}

function valueOf(id: string): string {
  return (find(`#field-${id}`) as HTMLInputElement).value
}

async function shows(text: string): Promise<void> {
  await expect.poll(() => turn(() => page.container.textContent), { timeout: 20_000 }).toContain(text)
}

/** Lets timers and answers come while React looks on. */
async function turn<Value>(look: () => Value): Promise<Value> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  return look()
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    // Tabs of Radix listen to the button going down.
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
    element.click()
  })
}

async function type(id: string, text: string, tab?: string): Promise<void> {
  if (tab) await click(buttonNamed(`${tab[0]?.toUpperCase()}${tab.slice(1)}`))
  await change(find(`#field-${id}`), text)
}

async function change(element: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    // React watches the property of the element itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function pressNow(element: HTMLElement, key: string, modifiers: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))
}

async function press(element: HTMLElement, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(async () => pressNow(element, key, modifiers))
}
