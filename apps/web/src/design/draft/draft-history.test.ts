import { describe, expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import {
  beginHistory,
  type DraftHistory,
  MAX_STEPS_BACK,
  redone,
  undone,
  withChange,
} from './draft-history.ts'
import { STARTING_DRAFT } from './starting-draft.ts'

function named(name: string): Draft {
  return { ...STARTING_DRAFT, name }
}

type Gesture = { readonly gesture: string | null; readonly atMs: number }

function changed(
  history: DraftHistory,
  name: string,
  gesture: Gesture = { gesture: null, atMs: 0 },
): DraftHistory {
  return withChange(history, named(name), gesture)
}

describe('undo and redo', () => {
  test('go back and forth through the changes', () => {
    const history = changed(changed(beginHistory(named('a')), 'b'), 'c')
    expect(undone(history).draft.name).toBe('b')
    expect(undone(undone(history)).draft.name).toBe('a')
    expect(redone(undone(undone(history))).draft.name).toBe('b')
    expect(redone(redone(undone(undone(history)))).draft.name).toBe('c')
  })

  test('stop at the ends', () => {
    const history = changed(beginHistory(named('a')), 'b')
    expect(undone(undone(undone(history))).draft.name).toBe('a')
    expect(redone(history)).toBe(history)
  })

  test('take one gesture as one step, and another or a late one as its own', () => {
    let history = beginHistory(named('a'))
    history = changed(history, 'b', { gesture: 'type L', atMs: 0 })
    history = changed(history, 'c', { gesture: 'type L', atMs: 900 })
    history = changed(history, 'd', { gesture: 'type L', atMs: 1800 })
    expect(undone(history).draft.name).toBe('a')
    history = changed(history, 'e', { gesture: 'type R', atMs: 1900 })
    expect(undone(history).draft.name).toBe('d')
    history = changed(history, 'f', { gesture: 'type R', atMs: 3000 })
    expect(undone(history).draft.name).toBe('e')
  })

  test('never join a change to what was undone', () => {
    const history = changed(changed(beginHistory(named('a')), 'b', { gesture: 'type L', atMs: 0 }), 'c', {
      gesture: 'type R',
      atMs: 10,
    })
    const again = changed(undone(history), 'd', { gesture: 'type L', atMs: 20 })
    expect(undone(again).draft.name).toBe('b')
    expect(redone(again)).toBe(again)
  })

  test('remember a bounded number of steps', () => {
    let history = beginHistory(named('0'))
    for (let step = 1; step <= MAX_STEPS_BACK + 50; step += 1) history = changed(history, String(step))
    expect(history.past).toHaveLength(MAX_STEPS_BACK)
    for (let step = 0; step <= MAX_STEPS_BACK; step += 1) history = undone(history)
    expect(history.draft.name).toBe('50')
  })
})
