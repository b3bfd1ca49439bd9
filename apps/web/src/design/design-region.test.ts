// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createInMemoryHornbench } from '../testing/in-memory-hornbench.ts'
import { type Rendered, renderWithHornbench } from '../testing/render-with-hornbench.tsx'
import { DRAFT_KEY } from './draft/draft-store.ts'
import { STARTING_DRAFT } from './draft/starting-draft.ts'
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
  test('shows the parameters of the formula', async () => {
    expect(labels()).toContain('Mouth radiusR')
    expect(labels()).not.toContain('LengthL')
    await click(find('input[value="OSSE"]'))
    expect(labels()).toContain('LengthL')
    expect(labels()).not.toContain('Mouth radiusR')
  })

  test('says at each wrong field what is wrong, with the column in an expression', async () => {
    await type('rosse-R', '100 + q')
    await type('wallThickness', '0')
    await shows("Cannot be read: The name 'q' is not known (column 7).")
    await shows('Must be between 0.1 mm and 1000 mm; it is 0 mm.')
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

describe('the parts that a horn may lack', () => {
  test('are folded up while they are left out, with that in their headings', async () => {
    expect(headings()).toEqual(['Morphnone', 'Enclosurefree-standing'])
    await click(find('input[value="OSSE"]'))
    expect(headings()).toEqual([
      'Throat sectionnone',
      'Arc and rotationnone',
      'Guiding curvenone',
      'Morphnone',
      'Enclosurefree-standing',
    ])
    expect(labels()).not.toContain('Slot length')
    await click(buttonNamed('Throat section'))
    expect(labels()).toContain('Slot length')
    await type('section-slot', '12')
    expect(headings()[0]).toBe('Throat sectionslot')
    await click(buttonNamed('Throat section'))
    expect(labels()).not.toContain('Slot length')
  })

  test('come in with values of the horn as it is, in one step that is undone at once', async () => {
    await click(buttonNamed('Morph'))
    expect(labels()).not.toContain('Mouth width')
    await choose('morph', '1')
    expect(headings()[0]).toBe('Morphrectangle')
    expect([valueOf('morph-width'), valueOf('morph-height')]).toEqual(['220', '220'])
    await press(find('#field-morph-width'), 'ArrowUp')
    expect(valueOf('morph-width')).toBe('221')
    await press(document.body, 'z', { ctrlKey: true })
    await press(document.body, 'z', { ctrlKey: true })
    expect(headings()[0]).toBe('Morphnone')
    expect(labels()).not.toContain('Mouth width')
  })

  test('stay open under the hand that leaves them out', async () => {
    await click(buttonNamed('Enclosure'))
    await choose('box', 'box')
    expect(labels()).not.toContain('Wall thickness')
    await act(async () => find('input[value="free"]').focus())
    await choose('box', 'free')
    expect(headings()[1]).toBe('Enclosurefree-standing')
    expect(labels()).toContain('Stands')
    expect(labels()).toContain('Wall thickness')
  })

  test('tell a fault at their folded heading, and open where the reason leads', async () => {
    await click(buttonNamed('Enclosure'))
    await choose('box', 'box')
    await change(find('#field-box-depth'), '')
    await shows('A box needs a depth above 0 mm.')
    await click(buttonNamed('Enclosure'))
    expect(headings()[1]).toBe('Enclosure1 to mendin a box')
    await click(buttonNamed('Show'))
    expect(document.activeElement?.id).toBe('field-box-depth')
  })

  test('are found by the filter before they are there, and not folded away then', async () => {
    await change(find('input[type=search]'), 'corner')
    expect(labels()).toEqual(['Mouth shape'])
    await choose('morph', '1')
    expect(labels()).toEqual(['Corner radius'])
  })
})

test('parameters without a field are listed, and one that is left out is sent no more', async () => {
  await page.unmount()
  const others = { n_angular: 80 }
  localStorage.setItem(DRAFT_KEY, JSON.stringify({ ...STARTING_DRAFT, others }))
  page = await renderWithHornbench(server, createElement(DesignPage))
  await shows('n_angular has no effect')
  await shows('Also in this design')
  await click(find('[aria-label="Leave n_angular out"]'))
  expect(page.container.textContent).not.toContain('Also in this design')
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
    expect(valueOf('toHz')).toBe('4200')
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

/** Of the groups that fold up. */
function headings(): string[] {
  return [...page.container.querySelectorAll('h3 > button')].map((heading) => heading.textContent)
}

async function choose(id: string, value: string): Promise<void> {
  await click(find(`[data-field="${id}"] input[value="${value}"]`))
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
