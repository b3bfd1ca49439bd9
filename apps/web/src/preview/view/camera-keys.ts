import type { CameraMove } from './camera-rig.ts'

const TURN_RAD = Math.PI / 18
const PAN_PX = 40
const ZOOM = 1.2

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** What a key asks of the camera; `undefined` where it has another meaning. */
export function cameraMoveOfKey({ key, shiftKey, ctrlKey, altKey, metaKey }: Key): CameraMove | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  const arrow = ARROWS[key]
  if (arrow) {
    const [right, down] = arrow
    return shiftKey
      ? { kind: 'pan', rightPx: PAN_PX * right, downPx: PAN_PX * down }
      : { kind: 'turn', rightRad: TURN_RAD * right, downRad: TURN_RAD * down }
  }
  if (key === '+' || key === '=') return { kind: 'zoom', factor: ZOOM }
  if (key === '-' || key === '_') return { kind: 'zoom', factor: 1 / ZOOM }
  if (key === 'Home') return { kind: 'fit' }
  return undefined
}
