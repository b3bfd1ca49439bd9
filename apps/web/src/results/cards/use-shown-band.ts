import { useMemo } from 'react'
import { zoomWithin } from '../cursor/zoom.ts'
import type { ChartedRuns } from './charted-runs.ts'

/** The part of the frequency axis that the charts show, the same object until it changes. */
export function useShownBand(
  zoomHz: readonly [number, number] | null,
  { bandHz }: ChartedRuns,
): readonly [number, number] {
  return useMemo(() => zoomWithin(zoomHz, bandHz), [zoomHz, bandHz])
}
