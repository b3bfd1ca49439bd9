// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createStoredValue } from './stored-value.ts'

const schema = z.strictObject({ width: z.number() })
const initial = { width: 300 }

function open(storage: Storage | undefined = localStorage) {
  return createStoredValue({ key: 'frame', schema, initial, storage })
}

beforeEach(() => localStorage.clear())

describe('a stored value', () => {
  test('is there again when the page is opened anew', () => {
    open().update(({ width }) => ({ width: width + 20 }))
    expect(open().get()).toEqual({ width: 320 })
  })

  test.each(['{', '[]', 'null', '{"width":"wide"}', '{"width":1,"foreign":2}'])(
    'starts afresh from what it does not understand: %s',
    (content) => {
      localStorage.setItem('frame', content)
      const value = open()
      expect(value.get()).toEqual(initial)
      value.update(() => ({ width: 10 }))
      expect(localStorage.getItem('frame')).toBe('{"width":10}')
    },
  )

  test('takes over what another tab has written before it is changed', () => {
    const value = open()
    localStorage.setItem('frame', '{"width":500}')
    value.update(({ width }) => ({ width: width + 1 }))
    expect(value.get()).toEqual({ width: 501 })
  })

  test('tells its listeners of changes here and in another tab, until they stop listening', () => {
    const value = open()
    const told: number[] = []
    const stop = value.subscribe(() => told.push(value.get().width))
    value.update(() => ({ width: 1 }))
    writeFromAnotherTab('{"width":2}')
    stop()
    writeFromAnotherTab('{"width":3}')
    expect(told).toEqual([1, 2])
  })

  test('lives on in the page where nothing can be written', () => {
    const full = { getItem: () => '{"width":7}', setItem: refuse } as unknown as Storage
    for (const value of [
      open(full),
      createStoredValue({ key: 'frame', schema, initial, storage: undefined }),
    ]) {
      value.update(() => ({ width: 8 }))
      value.update(({ width }) => ({ width: width + 1 }))
      expect(value.get()).toEqual({ width: 9 })
    }
  })
})

function writeFromAnotherTab(content: string): void {
  localStorage.setItem('frame', content)
  globalThis.dispatchEvent(new StorageEvent('storage', { key: 'frame' }))
}

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}
