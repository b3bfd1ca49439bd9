import { cameraMoveOfKey } from './camera-keys.ts'
import type { CameraMove } from './camera-rig.ts'

type KeyTargets = {
  readonly move: (move: CameraMove) => void
  /** To the next display, or with -1 to the one before. */
  readonly stepMode: (steps: 1 | -1) => void
}

/** Moves the camera by arrows, plus, minus and Home, and changes the display by brackets. Returns the way to stop that. */
export function followKeys(element: HTMLElement, { move, stepMode }: KeyTargets): () => void {
  function take(event: KeyboardEvent): void {
    const asked = cameraMoveOfKey(event)
    if (asked) move(asked)
    else if (event.key === '[') stepMode(-1)
    else if (event.key === ']') stepMode(1)
    else return
    event.preventDefault()
  }

  element.addEventListener('keydown', take)
  return () => element.removeEventListener('keydown', take)
}
