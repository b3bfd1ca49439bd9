import { useRef, useState, type ReactNode } from 'react'
import { Splitter } from '../ui/splitter.tsx'
import { FRAME_LIMITS, type FrameSizes } from './frame-sizes.ts'
import { useFrameSizes } from './frame-sizes-context.ts'
import type { RegionId } from './regions.ts'

/** Three columns, the one in the middle of two rows. Sizes can be changed by pointer and keyboard and are remembered. */
export function WideFrame({ regions }: { regions: Readonly<Record<RegionId, ReactNode>> }) {
  const stored = useFrameSizes()
  const [sizes, setSizes] = useState(stored.get)
  const middle = useRef<HTMLDivElement>(null)
  const latest = useRef(sizes)

  function edge(name: keyof FrameSizes) {
    return {
      value: sizes[name],
      limits: FRAME_LIMITS[name],
      onChange: (value: number) => {
        latest.current = { ...latest.current, [name]: value }
        setSizes(latest.current)
      },
      onRest: () => stored.update(() => latest.current),
    }
  }

  return (
    <div
      className="grid min-h-0 flex-1"
      style={{
        // On a narrow window the outer columns give way before the one in the middle does.
        gridTemplateColumns: `min(${sizes.leftPx}px, 34vw) 1px minmax(0, 1fr) 1px min(${sizes.rightPx}px, 30vw)`,
        gridTemplateRows: 'minmax(0, 1fr)',
      }}
    >
      {regions.parameters}
      <Splitter {...edge('leftPx')} name="Width of the parameters" orientation="vertical" perPx={() => 1} />
      <div
        ref={middle}
        className="grid min-w-0"
        style={{
          gridTemplateRows: `minmax(0, ${sizes.topPercent}fr) 1px minmax(0, ${100 - sizes.topPercent}fr)`,
        }}
      >
        {regions.preview}
        <Splitter
          {...edge('topPercent')}
          name="Height of the preview"
          orientation="horizontal"
          perPx={() => 100 / (middle.current?.clientHeight || 1)}
        />
        {regions.charts}
      </div>
      <Splitter {...edge('rightPx')} name="Width of the runs" orientation="vertical" perPx={() => -1} />
      {regions.runs}
    </div>
  )
}
