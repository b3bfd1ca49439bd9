// @vitest-environment happy-dom
import { act, createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { Splitter } from './splitter.tsx'

const LIMITS = { min: 200, max: 400, initial: 300, step: 10 }
const rested: number[] = []

/** The edge of a column that stands to the right of it: moving it to the left widens the column. */
function Edge() {
  const [value, setValue] = useState(300)
  return createElement(Splitter, {
    name: 'Width',
    orientation: 'vertical',
    value,
    limits: LIMITS,
    perPx: () => -1,
    onChange: setValue,
    onRest: () => rested.push(value),
  })
}

test('an edge is moved by keys and by the pointer, within its limits', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  await act(async () => root.render(createElement(Edge)))
  const edge = container.querySelector<HTMLElement>('[role=separator]')
  const value = () => Number(edge?.getAttribute('aria-valuenow'))
  const send = (event: Event) => act(async () => void edge?.dispatchEvent(event))
  const press = (key: string) => send(new KeyboardEvent('keydown', { key, bubbles: true }))
  const point = (type: string, clientX: number) =>
    send(new PointerEvent(type, { clientX, pointerId: 1, bubbles: true }))
  if (edge) edge.setPointerCapture = () => {}

  await press('ArrowLeft')
  expect(value()).toBe(310)
  await press('End')
  await press('ArrowLeft')
  expect(value()).toBe(400)
  await press('Home')
  expect(value()).toBe(200)
  await press('x')
  expect(value()).toBe(200)

  await point('pointerdown', 1000)
  await point('pointermove', 950)
  expect(value()).toBe(250)
  await point('pointermove', 0)
  expect(value()).toBe(400)
  await point('pointerup', 0)
  await point('pointermove', 900)
  expect(value()).toBe(400)

  await send(new MouseEvent('dblclick', { bubbles: true }))
  expect(value()).toBe(300)
  expect(rested.length).toBe(6)
  await act(async () => root.unmount())
})
