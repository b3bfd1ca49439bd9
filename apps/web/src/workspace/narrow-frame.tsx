import { Tabs } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { NO_RING_WHEN_POINTED } from '../ui/no-ring-when-pointed.ts'
import { REGIONS, type RegionId } from './regions.ts'

type NarrowFrameProps = {
  readonly regions: Readonly<Record<RegionId, ReactNode>>
  readonly shown: RegionId
  readonly onShow: (id: RegionId) => void
}

/** One region at a time, with tabs within reach of the thumb. A region that has been looked at keeps its state. */
export function NarrowFrame({ regions, shown, onShow }: NarrowFrameProps) {
  const [visited, setVisited] = useState<ReadonlySet<RegionId>>(new Set([shown]))
  if (!visited.has(shown)) setVisited(new Set([...visited, shown]))

  return (
    <Tabs.Root
      value={shown}
      onValueChange={(id) => onShow(id as RegionId)}
      className="flex min-h-0 flex-1 flex-col"
    >
      {REGIONS.map(({ id }) => (
        <Tabs.Content
          key={id}
          value={id}
          forceMount
          tabIndex={-1}
          className="min-h-0 flex-1 data-[state=inactive]:hidden"
        >
          {visited.has(id) && regions[id]}
        </Tabs.Content>
      ))}
      <Tabs.List
        aria-label="Parts of the workspace"
        className="order-1 grid shrink-0 grid-cols-4 border-t border-line bg-ground"
      >
        {REGIONS.map(({ id, name }) => (
          <Tabs.Trigger
            key={id}
            value={id}
            {...NO_RING_WHEN_POINTED}
            className="h-11 data-pointed:outline-none border-t-2 border-transparent text-ink-soft -outline-offset-4 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  )
}
