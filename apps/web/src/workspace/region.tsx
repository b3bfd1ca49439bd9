import type { ReactNode } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { regionElementId, REGIONS, type RegionId } from './regions.ts'

/** One part of the workspace: a landmark that can take the focus, so that skip links and F6 lead into it. */
export function Region({ id, children }: { id: RegionId; children: ReactNode }) {
  const name = REGIONS.find((region) => region.id === id)?.name ?? id
  return (
    <section
      id={regionElementId(id)}
      tabIndex={-1}
      aria-label={name}
      className="relative flex h-full min-h-0 min-w-0 flex-col bg-surface -outline-offset-2"
    >
      <ErrorBoundary what={name}>{children}</ErrorBoundary>
    </section>
  )
}
