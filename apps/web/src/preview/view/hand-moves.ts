import type { CameraMove } from './camera-rig.ts'

type Place = { readonly x: number; readonly y: number }

/** Half a turn for about 450 px. */
const RAD_PER_PX = 0.007

export function dragMove(from: Place, to: Place, pans: boolean): CameraMove {
  const [right, down] = [to.x - from.x, to.y - from.y]
  return pans
    ? { kind: 'pan', rightPx: right, downPx: down }
    : { kind: 'turn', rightRad: RAD_PER_PX * right, downRad: RAD_PER_PX * down }
}

type Fingers = readonly [Place, Place]

/** Two fingers zoom as they spread and pan as they go along. */
export function pinchMoves(from: Fingers, to: Fingers): CameraMove[] {
  const spread = ([a, b]: Fingers) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
  const middle = ([a, b]: Fingers) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  return [{ kind: 'zoom', factor: spread(to) / spread(from) }, dragMove(middle(from), middle(to), true)]
}

type Wheel = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>

/** A turn of the wheel; a pinch on a touch pad comes as one too, with `ctrlKey` and smaller numbers. */
export function wheelMove({ deltaY, deltaMode, ctrlKey }: Wheel): CameraMove {
  const pixels = deltaY * ([1, 16, 400][deltaMode] ?? 1)
  return { kind: 'zoom', factor: Math.exp(-pixels * (ctrlKey ? 0.01 : 0.0012)) }
}
