import { type RefObject, useEffect, useState } from 'react'
import type { Shape } from './camera-rig.ts'
import type { Scene, SceneHooks } from './create-scene.ts'
import { onThemeChange } from './on-theme-change.ts'
import type { Viewport } from './viewport.ts'
import { WebglMissing } from './webgl-missing.ts'

/** Makes a scene on a canvas. */
type OpenScene<Mesh> = (canvas: HTMLCanvasElement, hooks: SceneHooks) => Scene<Mesh>

export type SceneState<Mesh = never> =
  /** The code is on its way. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly scene: Scene<Mesh> }
  /** The browser has taken the picture away, and may give it back. */
  | { readonly kind: 'lost' }
  /** There is no WebGL. */
  | { readonly kind: 'missing' }
  /** The code has not come. A browser does not ask for a module a second time, so that only a new page helps. */
  | { readonly kind: 'failed' }

type UseSceneOptions<Mesh> = {
  /** Fetches the code. Has to stay the same function. */
  readonly load: () => Promise<OpenScene<Mesh>>
  /** The canvas is put in there, and is as large. */
  readonly place: RefObject<HTMLElement | null>
  /** Has to stay the same function. */
  readonly onDraw: (viewport: Viewport) => void
}

/** A scene as long as the component is there; its code comes in its own file. */
export function useScene<Mesh extends Shape>({
  place,
  onDraw,
  load,
}: UseSceneOptions<Mesh>): SceneState<Mesh> {
  const [state, setState] = useState<SceneState<Mesh>>({ kind: 'loading' })

  useEffect(() => {
    const stop = new AbortController()
    const set = (next: SceneState<Mesh>) => {
      if (!stop.signal.aborted) setState(next)
    }
    load()
      .then((openScene) => {
        if (stop.signal.aborted || !place.current) return
        const canvas = document.createElement('canvas')
        const scene = openScene(canvas, { onDraw, reducesMotion })
        attach({ canvas, scene, place: place.current, set, signal: stop.signal })
        set({ kind: 'ready', scene })
      })
      .catch((error: unknown) => {
        set({ kind: error instanceof WebglMissing ? 'missing' : 'failed' })
      })
    return () => stop.abort()
  }, [place, onDraw, load])

  return state
}

type Attachment<Mesh> = {
  readonly canvas: HTMLCanvasElement
  readonly scene: Scene<Mesh>
  readonly place: HTMLElement
  readonly set: (state: SceneState<Mesh>) => void
  readonly signal: AbortSignal
}

/** Keeps the picture as large as its place, in the colours of the theme, and in being. */
function attach<Mesh>({ canvas, scene, place, set, signal }: Attachment<Mesh>): void {
  canvas.className = 'block size-full'
  place.append(canvas)
  const resize = () => scene.setSize({ widthPx: place.clientWidth, heightPx: place.clientHeight })
  const observer = new ResizeObserver(resize)
  observer.observe(place)
  // Dragged to another screen, the page has other pixels and the same size.
  addEventListener('resize', resize, { signal })
  canvas.addEventListener('webglcontextlost', () => set({ kind: 'lost' }), { signal })
  canvas.addEventListener('webglcontextrestored', () => set({ kind: 'ready', scene }), { signal })
  const ignoreTheme = onThemeChange(scene.readColours)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    ignoreTheme()
    scene.dispose()
    canvas.remove()
  })
}

function reducesMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
