import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Preview } from '../preview.ts'
import { AxisGizmo } from './axis-gizmo.tsx'
import { describeHorn } from './describe-horn.ts'
import { Dimensions } from './dimensions.tsx'
import { gridStep } from './grid-step.ts'
import { type HornMesh, isCavity } from './horn-mesh.ts'
import './horn-view.css'
import { LiveBadge } from './live-badge.tsx'
import { type Bounds, meshBounds, sizeOf } from './mesh-bounds.ts'
import { SceneNotice } from './scene-notice.tsx'
import { lengthText, sizeText } from './size-text.ts'
import { StaticHorn } from './static-horn.tsx'
import { useLastingStale } from './use-lasting-stale.ts'
import type { SceneHooks } from './create-scene.ts'
import { useScene } from './use-scene.ts'
import { SCENE_KEYS, useSceneControls } from './use-scene-controls.ts'
import { ViewToolbar } from './view-toolbar.tsx'
import type { Viewport } from './viewport.ts'

type HornViewProps = {
  readonly mesh: HornMesh
  readonly state: Preview['state']
  /** What building the mesh took. */
  readonly milliseconds: number | undefined
}

/** The horn in 3-D, to be turned by hand and by keys. */
export function HornView({ mesh, state, milliseconds }: HornViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const [viewports] = useState(() => createStore<{ viewport?: Viewport }>(() => ({})))
  const [onDraw] = useState(() => (viewport: Viewport) => viewports.setState({ viewport }))
  const bounds = useMemo(() => meshBounds(mesh), [mesh])
  const isOverdue = useLastingStale(state === 'stale', mesh)
  const isStale = state === 'refused' || isOverdue
  const sceneState = useScene({ place, onDraw, load })
  const scene = sceneState.kind === 'ready' ? sceneState.scene : undefined
  const { look, setLook } = useSceneControls(scene, place)
  const description = useId()

  useEffect(() => scene?.setMesh(mesh), [scene, mesh])

  return (
    <div className="relative h-full overflow-hidden bg-ground">
      <div className={`transition-opacity ${isStale ? 'opacity-45' : ''}`}>
        {!scene && (
          <div className={sceneState.kind === 'loading' ? 'appear-late' : ''}>
            <StaticHorn mesh={mesh} />
          </div>
        )}
        <div
          ref={place}
          hidden={!scene && sceneState.kind !== 'loading'}
          role="application"
          aria-roledescription="3-D view"
          aria-label="Horn"
          aria-describedby={description}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is turned by arrow keys
          tabIndex={0}
          className="absolute inset-0 cursor-grab touch-none -outline-offset-2 active:cursor-grabbing"
        />
        <p id={description} className="sr-only">
          {describeHorn(mesh)} {scene && SCENE_KEYS}
        </p>
      </div>
      {scene && <Overlay viewports={viewports} bounds={bounds} />}
      <div className="pointer-events-none absolute inset-x-2 top-2 flex items-start justify-between gap-2 *:pointer-events-auto">
        <LiveBadge isStale={isStale} milliseconds={milliseconds} />
        {scene && <ViewToolbar look={look} onLook={setLook} onMove={scene.move} />}
      </div>
      {sceneState.kind === 'ready' ? (
        <p className="pointer-events-none absolute bottom-2 left-3 text-small text-ink-soft">
          {isCavity(mesh) && 'inside, in an infinite baffle · '}
          {sizeText(bounds)} · grid {lengthText(gridStep(Math.max(...sizeOf(bounds))))}
        </p>
      ) : (
        <SceneNotice state={sceneState} />
      )}
    </div>
  )
}

async function load() {
  const { createScene, createSceneParts } = await import('./create-scene.ts')
  return (canvas: HTMLCanvasElement, hooks: SceneHooks) =>
    createScene(canvas, { ...hooks, parts: createSceneParts() })
}

type OverlayProps = { readonly viewports: StoreApi<{ viewport?: Viewport }>; readonly bounds: Bounds }

/** What is drawn over the picture, with the same camera. */
function Overlay({ viewports, bounds }: OverlayProps) {
  const { viewport } = useStore(viewports)
  if (!viewport) return null
  return (
    <>
      <Dimensions bounds={bounds} viewport={viewport} />
      <div className="pointer-events-none absolute right-1 bottom-1">
        <AxisGizmo orbit={viewport.orbit} />
      </div>
    </>
  )
}
