import type { ColourMapName } from '@hornbench/charts'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { AxisGizmo } from '../../preview/view/axis-gizmo.tsx'
import type { SceneHooks } from '../../preview/view/create-scene.ts'
import { SceneNotice } from '../../preview/view/scene-notice.tsx'
import { useScene } from '../../preview/view/use-scene.ts'
import { SCENE_KEYS, useSceneControls } from '../../preview/view/use-scene-controls.ts'
import { ViewToolbar } from '../../preview/view/view-toolbar.tsx'
import type { Viewport } from '../../preview/view/viewport.ts'
import { frequencyWords } from '../cursor/number-words.ts'
import { levelScale } from './level-scale.ts'
import { ScaleBar } from './scale-bar.tsx'
import type { SurfaceLevels } from './use-surface-levels.ts'

type SurfaceViewProps = {
  readonly levels: SurfaceLevels
  /** Those of another frequency are on their way. */
  readonly isOutdated: boolean
  readonly colourMap: ColourMapName
}

/** The body in 3-D, coloured by level. */
export function SurfaceView({ levels, isOutdated, colourMap }: SurfaceViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState<Viewport>()
  const scale = useMemo(() => levelScale(levels.levelDb, colourMap), [levels, colourMap])
  const sceneState = useScene({ place, onDraw: setViewport, load })
  const scene = sceneState.kind === 'ready' ? sceneState.scene : undefined
  const { look, setLook } = useSceneControls(scene, place)
  const description = useId()

  useEffect(() => scene?.setMesh({ ...levels, scale }), [scene, levels, scale])

  return (
    <div className="relative h-full overflow-hidden bg-ground">
      <div
        ref={place}
        hidden={!scene && sceneState.kind !== 'loading'}
        role="application"
        aria-roledescription="3-D view"
        aria-label="Sound pressure on the horn"
        aria-describedby={description}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is turned by arrow keys
        tabIndex={0}
        className={`absolute inset-0 cursor-grab touch-none -outline-offset-2 transition-opacity active:cursor-grabbing ${isOutdated ? 'opacity-45' : ''}`}
      />
      <p id={description} className="sr-only">
        {describeLevels(levels)} {scene && SCENE_KEYS}
      </p>
      {scene && viewport && (
        <div className="pointer-events-none absolute right-1 bottom-1">
          <AxisGizmo orbit={viewport.orbit} />
        </div>
      )}
      <div className="pointer-events-none absolute inset-x-2 top-2 flex items-start justify-between gap-2 *:pointer-events-auto">
        <ScaleBar scale={scale} />
        {scene && <ViewToolbar look={look} canCut={false} onLook={setLook} onMove={scene.move} />}
      </div>
      {sceneState.kind === 'ready' ? (
        <p className="pointer-events-none absolute bottom-2 left-3 text-small text-ink-soft">
          {frequencyWords(levels.frequencyHz)} · source at 1 m/s peak
        </p>
      ) : (
        <SceneNotice state={sceneState} />
      )}
    </div>
  )
}

async function load() {
  const { createScene, createPressureParts } = await import('../../preview/view/create-scene.ts')
  return (canvas: HTMLCanvasElement, hooks: SceneHooks) =>
    createScene(canvas, { ...hooks, parts: createPressureParts() })
}

/** For people who do not see it. */
function describeLevels({ frequencyHz, levelDb }: SurfaceLevels): string {
  const highest = levelDb.reduce((most, level) => Math.max(most, level), -Infinity)
  const lowest = levelDb.reduce((least, level) => Math.min(least, level), Infinity)
  return `Level on the surface at ${frequencyWords(frequencyHz)}: from ${lowest.toFixed(0)} to ${highest.toFixed(0)} dB re 20 µPa rms.`
}
