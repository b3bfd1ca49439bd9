import { useMemo } from 'react'
import type { HornMesh } from './horn-mesh.ts'
import { sectionDrawing } from './section-drawing.ts'

/** The section through the axis, for where there is no 3-D. */
export function StaticHorn({ mesh }: { mesh: HornMesh }) {
  const { viewBox, wall, source, isAir } = useMemo(() => sectionDrawing(mesh), [mesh])
  return (
    <svg
      aria-hidden="true"
      viewBox={viewBox}
      className={`absolute inset-0 size-full stroke-ink-soft ${isAir ? 'fill-none' : 'fill-(--cut)'}`}
      strokeLinejoin="round"
    >
      <path d={wall} fillRule="evenodd" vectorEffect="non-scaling-stroke" />
      <path d={source} className="stroke-accent" strokeWidth="3" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
