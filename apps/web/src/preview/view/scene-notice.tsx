import { Button } from '../../ui/button.tsx'
import type { SceneState } from './use-scene.ts'

const SENTENCES = {
  loading: 'Loading the 3-D view …',
  lost: 'The browser has taken the 3-D view away. It comes back when the graphics are free again; this is the section.',
  missing: 'This browser has no WebGL 2, so this is the section along the axis instead of the 3-D view.',
  failed: 'The 3-D view could not be loaded; this is the section along the axis. The design is kept.',
} as const

/** Why there is no 3-D, and what can be done. */
export function SceneNotice({ state }: { state: Exclude<SceneState, { kind: 'ready' }> }) {
  return (
    <div
      className={`absolute inset-x-3 bottom-3 flex flex-wrap items-center gap-2 text-ink-soft ${state.kind === 'loading' ? 'appear-late' : ''}`}
    >
      <p role="status">{SENTENCES[state.kind]}</p>
      {state.kind === 'failed' && <Button onClick={() => location.reload()}>Load the page again</Button>}
    </div>
  )
}
