import { CAMERA_PRESETS, type CameraPreset } from './camera-presets.ts'
import { dimensionLines } from './dimension-lines.ts'
import type { HornMesh } from './horn-mesh.ts'
import { type Bounds, centreOf, meshBounds, radiusOf } from './mesh-bounds.ts'
import { between, distanceMm, type Orbit, panned, turned, zoomed } from './orbit.ts'
import { fittedOrbit, mmPerPx, type Viewport } from './viewport.ts'

/** All that the camera needs to know of what it looks at. */
export type Shape = Pick<HornMesh, 'positions'>

/** What the user asks of the camera. */
export type CameraMove =
  | { readonly kind: 'turn'; readonly rightRad: number; readonly downRad: number }
  | { readonly kind: 'pan'; readonly rightPx: number; readonly downPx: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'look'; readonly from: CameraPreset }
  | { readonly kind: 'fit' }

export type CameraRig = {
  viewport(): Viewport
  /** Nearest and farthest plane to draw, mm from the eye. */
  planes(): readonly [near: number, far: number]
  setSize(size: { widthPx: number; heightPx: number }): void
  setMesh(mesh: Shape): void
  move(move: CameraMove): void
  /** Goes on with a movement. Tells whether there is more of it. */
  step(nowMs: number): boolean
}

/** Leaves room for what floats above the picture. */
const FITTING_SHARE = 0.82
const MOVEMENT_MS = 280
/** A horn that has grown or shrunk by more than that since it was fitted is fitted again. */
const REFIT_RATIO = { grown: 1.15, shrunk: 1.4 }
/** Where the hand has moved the camera, that is left as it is for longer. */
const REFIT_RATIO_BY_HAND = { grown: 1.5, shrunk: 1.5 }
const START: Orbit = { ...CAMERA_PRESETS['three-quarter'], spanMm: 1000, target: [0, 0, 0] }

/** Holds the camera: it follows the hand at once and goes to where a button sends it, unless motion is not wanted. */
export function createCameraRig({ reducesMotion }: { reducesMotion: () => boolean }): CameraRig {
  let viewport: Viewport = { orbit: START, widthPx: 1, heightPx: 1 }
  let movement: { from: Orbit; to: Orbit; startMs?: number } | undefined
  let horn: { mesh: Shape; bounds: Bounds } | undefined
  let fittedRadius: number | undefined
  /** Whether the hand has not moved the camera since the horn was fitted. */
  let isFitted = true

  const setOrbit = (orbit: Orbit) => (viewport = { ...viewport, orbit })

  function goTo(orbit: Orbit): void {
    movement = reducesMotion() ? undefined : { from: viewport.orbit, to: orbit }
    if (!movement) setOrbit(orbit)
  }

  function fitted(orbit: Orbit): Orbit {
    if (!horn) return orbit
    fittedRadius = radiusOf(horn.bounds)
    isFitted = true
    const aimed = { ...orbit, target: centreOf(horn.bounds) }
    const ends = dimensionLines(horn.bounds, aimed).flatMap(({ from, to }) => [...from, ...to])
    const positions = [...horn.mesh.positions, ...ends]
    return fittedOrbit({ ...viewport, orbit: aimed, positions, share: FITTING_SHARE })
  }

  function setMesh(mesh: Shape): void {
    horn = { mesh, bounds: meshBounds(mesh) }
    if (fittedRadius === undefined) return void setOrbit(fitted(viewport.orbit))
    const ratio = radiusOf(horn.bounds) / fittedRadius
    const { grown, shrunk } = isFitted ? REFIT_RATIO : REFIT_RATIO_BY_HAND
    if (ratio > grown || ratio < 1 / shrunk) goTo(fitted(movement?.to ?? viewport.orbit))
  }

  function setSize({ widthPx, heightPx }: { widthPx: number; heightPx: number }): void {
    const narrowBefore = narrowness(viewport)
    viewport = { ...viewport, widthPx, heightPx }
    const { orbit } = viewport
    if (isFitted) {
      setOrbit(fitted(movement?.to ?? orbit))
      movement = undefined
    } else {
      setOrbit({ ...orbit, spanMm: (orbit.spanMm * narrowBefore) / narrowness(viewport) })
    }
  }

  function move(asked: CameraMove): void {
    if (asked.kind === 'look') return goTo(fitted({ ...viewport.orbit, ...CAMERA_PRESETS[asked.from] }))
    if (asked.kind === 'fit') return goTo(fitted(viewport.orbit))
    movement = undefined
    isFitted = false
    setOrbit(followed(viewport, asked, radius()))
  }

  function step(nowMs: number): boolean {
    if (!movement) return false
    movement.startMs ??= nowMs
    const share = Math.min(1, (nowMs - movement.startMs) / MOVEMENT_MS)
    setOrbit(between(movement.from, movement.to, 1 - (1 - share) ** 3))
    if (share === 1) movement = undefined
    return movement !== undefined
  }

  const radius = () => (horn ? radiusOf(horn.bounds) : START.spanMm)

  function planes(): readonly [number, number] {
    const distance = distanceMm(viewport.orbit)
    return [Math.max(distance / 50, distance - 4 * radius()), distance + 6 * radius()]
  }

  return { viewport: () => viewport, planes, setSize, setMesh, move, step }
}

/** Below 1 it is the width that decides how much of the horn is seen. */
function narrowness({ widthPx, heightPx }: Viewport): number {
  return Math.min(1, widthPx / heightPx)
}

function followed(viewport: Viewport, asked: CameraMove, radius: number): Orbit {
  const { orbit } = viewport
  switch (asked.kind) {
    case 'turn':
      return turned(orbit, { right: asked.rightRad, down: asked.downRad })
    case 'pan': {
      const mm = mmPerPx(viewport)
      return panned(orbit, { right: mm * asked.rightPx, down: mm * asked.downPx })
    }
    case 'zoom':
      return zoomed(orbit, asked.factor, [0.1 * radius, 10 * radius])
    default:
      return orbit
  }
}
