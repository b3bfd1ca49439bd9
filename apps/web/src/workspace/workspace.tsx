import { useMemo, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useAddress } from '../address/address.ts'
import { workspaceView } from '../address/workspace-view.ts'
import { DesignRegion } from '../design/design-region.tsx'
import { HornPreview } from '../preview/horn-preview.tsx'
import { ResultsRegion } from '../results/results-region.tsx'
import { RunsRegion } from '../runs/runs-region.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { DocumentTitle } from './document-title.tsx'
import { JobAnnouncer } from './job-announcer.tsx'
import { NarrowFrame } from './narrow-frame.tsx'
import { Region } from './region.tsx'
import { regionElementId, type RegionId } from './regions.ts'
import { SkipLinks } from './skip-links.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useRegionKeys } from './use-region-keys.ts'
import { WideFrame } from './wide-frame.tsx'

/** The one page: parameters, preview, charts and runs in a frame that stays as it is while addresses change. */
export function Workspace() {
  const address = useAddress()
  const view = useMemo(() => workspaceView(address), [address])
  const isWide = useMediaQuery('(width >= 48rem)')
  const [tab, setTab] = useState<RegionId>(view.runNumbers.length > 0 ? 'charts' : 'parameters')
  useRegionKeys(skipTo)

  const regions: Readonly<Record<RegionId, ReactNode>> = {
    parameters: (
      <Region id="parameters">
        <DesignRegion />
      </Region>
    ),
    preview: (
      <Region id="preview">
        <HornPreview />
      </Region>
    ),
    charts: (
      <Region id="charts">
        <ResultsRegion runNumbers={view.runNumbers} />
      </Region>
    ),
    runs: (
      <Region id="runs">
        <RunsRegion shownNumbers={view.runNumbers} />
      </Region>
    ),
  }

  function skipTo(id: RegionId): void {
    // A region that is behind a tab can take the focus only when the tab has been turned to.
    flushSync(() => setTab(id))
    document.getElementById(regionElementId(id))?.focus()
  }

  return (
    <div className="flex h-full flex-col">
      <DocumentTitle />
      <SkipLinks onSkip={skipTo} />
      <TopBar />
      <main className="flex min-h-0 flex-1 flex-col">
        {isWide ? (
          <WideFrame regions={regions} />
        ) : (
          <NarrowFrame regions={regions} shown={tab} onShow={setTab} />
        )}
      </main>
      <StatusBar />
      <JobAnnouncer />
    </div>
  )
}
