import type { CameraMove } from './camera-rig.ts'
import { dragMove, pinchMoves, wheelMove } from './hand-moves.ts'

type Place = { readonly x: number; readonly y: number }

/**
 * Moves the camera by mouse, pen and touch: drag turns; with Shift, the right button or two fingers it pans; wheel and
 * pinch zoom; a double click fits. Returns the way to stop that.
 */
export function followHand(element: HTMLElement, move: (move: CameraMove) => void): () => void {
  const hands = new Map<number, Place>()
  const stop = new AbortController()
  const { signal } = stop

  function drag({ pointerId, clientX: x, clientY: y, shiftKey, buttons }: PointerEvent): void {
    const before = hands.get(pointerId)
    if (!before) return
    const [other] = [...hands].filter(([id]) => id !== pointerId).map(([, place]) => place)
    const now = { x, y }
    hands.set(pointerId, now)
    const pansAlone = shiftKey || (buttons & 1) === 0
    const moves = other ? pinchMoves([before, other], [now, other]) : [dragMove(before, now, pansAlone)]
    for (const each of moves) move(each)
  }

  function take({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    element.setPointerCapture(pointerId)
    hands.set(pointerId, { x, y })
  }

  function release({ pointerId }: PointerEvent): void {
    hands.delete(pointerId)
  }

  function turnWheel(event: WheelEvent): void {
    event.preventDefault()
    move(wheelMove(event))
  }

  element.addEventListener('pointerdown', take, { signal })
  element.addEventListener('pointermove', drag, { signal })
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', release, { signal })
  element.addEventListener('wheel', turnWheel, { signal, passive: false })
  element.addEventListener('dblclick', () => move({ kind: 'fit' }), { signal })
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
  return () => stop.abort()
}
