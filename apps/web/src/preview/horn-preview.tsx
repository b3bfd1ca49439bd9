import { lazy, Suspense } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { usePreview } from './use-preview.ts'

/** Not part of what has to be loaded before anything is seen. */
const HornView = lazy(() =>
  import('./view/horn-view.tsx').then(
    (module) => ({ default: module.HornView }),
    () => ({ default: NoHornView }),
  ),
)

/** The shape of the current design in 3-D; fills its parent. */
export function HornPreview() {
  const mesh = usePreview((preview) => preview.mesh)
  const state = usePreview((preview) => preview.state)
  const milliseconds = usePreview((preview) => preview.milliseconds)
  const issue = usePreview((preview) => preview.issues[0])

  if (mesh) {
    return (
      <Suspense fallback={<Wait>Loading the 3-D view …</Wait>}>
        <HornView mesh={mesh} state={state} milliseconds={milliseconds} />
      </Suspense>
    )
  }
  if (state === 'refused') {
    return <EmptyState title="No shape yet">{issue?.message ?? 'These parameters make no horn.'}</EmptyState>
  }
  return <Wait>Building the shape …</Wait>
}

function Wait({ children }: { children: string }) {
  return (
    <p role="status" className="grid h-full place-items-center text-ink-soft">
      {children}
    </p>
  )
}

function NoHornView() {
  const reload = <Button onClick={() => location.reload()}>Load the page again</Button>
  return (
    <EmptyState title="The 3-D view could not be loaded" action={reload}>
      The design is kept.
    </EmptyState>
  )
}
