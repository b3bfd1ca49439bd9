// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { createDraftStore, DRAFT_KEY } from './draft-store.ts'
import { STARTING_DRAFT } from './starting-draft.ts'

function open(storage: Storage | undefined = localStorage) {
  return createDraftStore({ storage, initial: STARTING_DRAFT, now: () => 0 })
}

function draftOf(store: ReturnType<typeof open>) {
  return store.history.getState().draft
}

beforeEach(() => localStorage.clear())

describe('the draft', () => {
  test('is found again at the next visit, texts as they were typed', () => {
    const store = open()
    store.setText('osse.L', ' 60 + cos(')
    store.rename('Mine')
    expect(draftOf(open())).toEqual({
      name: 'Mine',
      texts: { ...STARTING_DRAFT.texts, 'osse.L': ' 60 + cos(' },
    })
  })

  test.each(['{', 'null', '[]', '{"name":1,"texts":{}}', '{"name":"x"}', `{"name":"x","texts":{"r0":7}}`])(
    'starts afresh from what it does not understand, and replaces it: %s',
    (content) => {
      localStorage.setItem(DRAFT_KEY, content)
      const store = open()
      expect(draftOf(store)).toEqual(STARTING_DRAFT)
      store.rename('New')
      expect(draftOf(open()).name).toBe('New')
    },
  )

  test('takes what it knows from a draft of another version', () => {
    const texts = { r0: '20', formula: 'spline', gone: 'x' }
    localStorage.setItem(DRAFT_KEY, JSON.stringify({ name: 'Old', texts, more: true }))
    expect(draftOf(open())).toEqual({ name: 'Old', texts: { ...STARTING_DRAFT.texts, r0: '20' } })
  })

  test('of the version without baffles stands free and is solved as the server finds best', () => {
    const texts = Object.entries(STARTING_DRAFT.texts).filter(
      ([id]) => !['baffle', 'formulation', 'symmetry'].includes(id),
    )
    localStorage.setItem(DRAFT_KEY, JSON.stringify({ name: 'Old', texts: Object.fromEntries(texts) }))
    expect(draftOf(open()).texts).toMatchObject({ baffle: 'none', formulation: 'auto', symmetry: 'auto' })
  })

  test('of the version without slots, arcs, guides, morphs and boxes is the same horn without them', () => {
    const texts = Object.entries(STARTING_DRAFT.texts).filter(
      ([id]) => !/^(?:section|arc|rot|guide|morph|box)\b/.test(id),
    )
    expect(texts).toHaveLength(38)
    localStorage.setItem(DRAFT_KEY, JSON.stringify({ name: 'Old', texts: Object.fromEntries(texts) }))
    expect(draftOf(open())).toEqual({ name: 'Old', texts: STARTING_DRAFT.texts })
  })

  test('keeps the parameters that no field is for, until one is left out, which can be undone', () => {
    const store = open()
    const others = { n_angular: 100, quadrants: '1234' }
    store.open({ ...STARTING_DRAFT, others })
    expect(draftOf(open()).others).toEqual(others)
    store.leaveOut('n_angular')
    expect(draftOf(open()).others).toEqual({ quadrants: '1234' })
    store.leaveOut('quadrants')
    expect(draftOf(store)).toEqual(STARTING_DRAFT)
    store.undo()
    store.undo()
    expect(draftOf(store).others).toEqual(others)
  })

  test('takes typing into one field back at once, and comes back by redoing', () => {
    const store = open()
    for (const text of ['1', '11', '118']) store.setText('rosse.R', text)
    store.setText('r0', '20')
    store.undo()
    expect(draftOf(store).texts.r0).toBe(STARTING_DRAFT.texts.r0)
    store.undo()
    expect(draftOf(store)).toEqual(STARTING_DRAFT)
    store.redo()
    expect(draftOf(store).texts['rosse.R']).toBe('118')
    expect(draftOf(open()).texts['rosse.R']).toBe('118')
  })

  test('sets several fields in one step, and nothing when nothing is new', () => {
    const store = open()
    store.setTexts({ mouthEdge: '5', rearEdge: '6' })
    const before = store.history.getState()
    store.setTexts({ mouthEdge: '5' })
    expect(store.history.getState()).toBe(before)
    store.undo()
    expect(draftOf(store)).toEqual(STARTING_DRAFT)
  })

  test('gives way to another design, which can be undone', () => {
    const store = open()
    store.open({ ...STARTING_DRAFT, name: 'Template' })
    expect(draftOf(store).name).toBe('Template')
    store.undo()
    expect(draftOf(store)).toEqual(STARTING_DRAFT)
  })

  test('never holds more than the server takes', () => {
    const store = open()
    store.rename('n'.repeat(500))
    store.setText('r0', '1'.repeat(5000))
    expect(draftOf(store).name).toHaveLength(200)
    expect(draftOf(store).texts.r0).toHaveLength(2000)
  })
})
