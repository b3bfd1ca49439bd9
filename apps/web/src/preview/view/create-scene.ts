import {
  DirectionalLight,
  HemisphereLight,
  PerspectiveCamera,
  Scene as ThreeScene,
  WebGLRenderer,
} from 'three'
import { type CameraMove, type CameraRig, createCameraRig, type Shape } from './camera-rig.ts'
import type { Look } from './look.ts'
import { eyeOf } from './orbit.ts'
import { readSceneColours } from './scene-colours.ts'
import type { SceneParts } from './scene-parts.ts'
import type { Viewport } from './viewport.ts'
import { WebglMissing } from './webgl-missing.ts'

export { createPressureParts } from './pressure-parts.ts'
export { createSceneParts } from './scene-parts.ts'

/** What a scene asks of the page and tells it. */
export type SceneHooks = {
  /** Called with each picture that is drawn, so that what lies over it moves along. */
  readonly onDraw: (viewport: Viewport) => void
  readonly reducesMotion: () => boolean
}

type SceneOptions<Mesh> = SceneHooks & { readonly parts: SceneParts<Mesh> }

export type Scene<Mesh> = {
  setMesh(mesh: Mesh): void
  setLook(look: Look): void
  /** The theme has changed. */
  readColours(): void
  move(move: CameraMove): void
  /** CSS pixels; draws at once, because a canvas is empty after it has changed its size. */
  setSize(size: { widthPx: number; heightPx: number }): void
  dispose(): void
}

/** More than that costs time and is not seen. */
const HIGHEST_PIXEL_RATIO = 2

/**
 * A horn on a canvas. It draws when something has changed and is idle otherwise.
 *
 * @throws WebglMissing
 */
export function createScene<Mesh extends Shape>(
  canvas: HTMLCanvasElement,
  { parts, onDraw, reducesMotion }: SceneOptions<Mesh>,
): Scene<Mesh> {
  const renderer = createRenderer(canvas)
  const rig = createCameraRig({ reducesMotion })
  const { stage, camera } = createStage(parts)
  let look: Look = { mode: 'shaded', isCut: false }
  let colours = readSceneColours(document.documentElement)
  let frame: number | undefined
  let isSized = false
  let hasMesh = false

  function invalidate(): void {
    frame ??= requestAnimationFrame(draw)
  }

  function draw(nowMs: number): void {
    frame = undefined
    if (!isSized || !hasMesh) return
    const isMoving = rig.step(nowMs)
    placeCamera(camera, rig)
    renderer.render(stage, camera)
    onDraw(rig.viewport())
    if (isMoving) invalidate()
  }

  function paint(): void {
    parts.paint(look, colours)
    invalidate()
  }

  function setMesh(mesh: Mesh): void {
    parts.setMesh(mesh)
    rig.setMesh(mesh)
    hasMesh = true
    invalidate()
  }

  function setLook(next: Look): void {
    look = next
    paint()
  }

  function readColours(): void {
    colours = readSceneColours(document.documentElement)
    paint()
  }

  function setSize({ widthPx, heightPx }: { widthPx: number; heightPx: number }): void {
    // A hidden tab has no size, and keeps its picture.
    if (widthPx < 1 || heightPx < 1) return
    isSized = true
    renderer.setPixelRatio(Math.min(HIGHEST_PIXEL_RATIO, devicePixelRatio))
    renderer.setSize(widthPx, heightPx, false)
    rig.setSize({ widthPx, heightPx })
    stop()
    draw(performance.now())
  }

  function stop(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
  }

  function dispose(): void {
    stop()
    parts.dispose()
    renderer.dispose()
    // A browser has few of them, and frees one that is out of use only at some time.
    renderer.forceContextLoss()
  }

  paint()
  const move = (asked: CameraMove) => {
    rig.move(asked)
    invalidate()
  }
  return { setMesh, setLook, readColours, move, setSize, dispose }
}

function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const attributes: WebGLContextAttributes = { alpha: true, antialias: true, stencil: true }
  const context = canvas.getContext('webgl2', attributes)
  if (!context) throw new WebglMissing()
  const renderer = new WebGLRenderer({ canvas, context, ...attributes })
  renderer.localClippingEnabled = true
  return renderer
}

/** A sky, and a lamp over the left shoulder of whoever looks. */
function createStage({ objects }: Pick<SceneParts<never>, 'objects'>): {
  stage: ThreeScene
  camera: PerspectiveCamera
} {
  const camera = new PerspectiveCamera()
  const lamp = new DirectionalLight('white', 1.75)
  lamp.position.set(-0.7, 1, 0.9)
  camera.add(lamp, lamp.target)
  const stage = new ThreeScene()
  stage.add(camera, new HemisphereLight('white', '#a8a49c', 1.7), ...objects)
  return { stage, camera }
}

function placeCamera(camera: PerspectiveCamera, rig: CameraRig): void {
  const { orbit, widthPx, heightPx } = rig.viewport()
  const [near, far] = rig.planes()
  camera.fov = (orbit.fieldRad / Math.PI) * 180
  camera.near = near
  camera.far = far
  camera.aspect = widthPx / heightPx
  camera.position.set(...eyeOf(orbit))
  camera.lookAt(...orbit.target)
  camera.updateProjectionMatrix()
}
