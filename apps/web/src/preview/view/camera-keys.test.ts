import { describe, expect, test } from 'vitest'
import { cameraMoveOfKey } from './camera-keys.ts'
import { dragMove, pinchMoves, wheelMove } from './hand-moves.ts'
import { steppedMode } from './look.ts'

const PLAIN = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

describe('keys', () => {
  test('arrows turn, with Shift they move', () => {
    expect(cameraMoveOfKey({ ...PLAIN, key: 'ArrowRight' })).toMatchObject({ kind: 'turn', downRad: 0 })
    expect(cameraMoveOfKey({ ...PLAIN, key: 'ArrowUp', shiftKey: true })).toMatchObject({
      kind: 'pan',
      rightPx: 0,
    })
  })

  test('plus comes closer, with and without Shift, minus goes away, Home fits', () => {
    expect(cameraMoveOfKey({ ...PLAIN, key: '=' })).toEqual(
      cameraMoveOfKey({ ...PLAIN, key: '+', shiftKey: true }),
    )
    const [closer, away] = ['+', '-'].map((key) => cameraMoveOfKey({ ...PLAIN, key }))
    expect(closer?.kind === 'zoom' && closer.factor).toBeGreaterThan(1)
    expect(away?.kind === 'zoom' && away.factor).toBeLessThan(1)
    expect(cameraMoveOfKey({ ...PLAIN, key: 'Home' })).toEqual({ kind: 'fit' })
  })

  test('others, and those of the browser, are left alone', () => {
    expect(cameraMoveOfKey({ ...PLAIN, key: 'Tab' })).toBeUndefined()
    expect(cameraMoveOfKey({ ...PLAIN, key: '+', ctrlKey: true })).toBeUndefined()
    expect(cameraMoveOfKey({ ...PLAIN, key: 'ArrowLeft', altKey: true })).toBeUndefined()
  })

  test('brackets go round the displays', () => {
    expect([steppedMode('shaded', 1), steppedMode('edges', 1), steppedMode('mesh', 1)]).toEqual([
      'edges',
      'mesh',
      'shaded',
    ])
    expect(steppedMode('shaded', -1)).toBe('mesh')
  })
})

describe('the hand', () => {
  const at = (x: number, y: number) => ({ x, y })

  test('turns, or moves by as many pixels', () => {
    expect(dragMove(at(0, 0), at(100, 0), false)).toEqual({
      kind: 'turn',
      rightRad: expect.closeTo(0.7),
      downRad: 0,
    })
    expect(dragMove(at(5, 5), at(15, 0), true)).toEqual({ kind: 'pan', rightPx: 10, downPx: -5 })
  })

  test('zooms with two fingers as they spread, and moves with their middle', () => {
    expect(pinchMoves([at(0, 0), at(100, 0)], [at(-100, 20), at(100, 0)])).toEqual([
      { kind: 'zoom', factor: expect.closeTo(2, 1) },
      { kind: 'pan', rightPx: -50, downPx: 10 },
    ])
  })

  test('zooms with the wheel, as much by lines as by pixels', () => {
    const closer = wheelMove({ deltaY: -48, deltaMode: 0, ctrlKey: false })
    expect(closer.kind === 'zoom' && closer.factor).toBeGreaterThan(1)
    expect(wheelMove({ deltaY: -3, deltaMode: 1, ctrlKey: false })).toEqual(closer)
  })
})
