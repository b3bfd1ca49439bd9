import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the charts of the page have in common while somebody looks at them. */
export type PlotState = {
  /** The one frequency that all charts point at; `null` until one is chosen. */
  readonly frequencyHz: number | null
  /** The one angle that the map and the polar plot point at. */
  readonly angleDeg: number
  /** Somebody points at a chart: its values are shown. */
  readonly isPointing: boolean
  /** The band that all frequency axes show; `null` for the whole sweep. */
  readonly zoomHz: readonly [number, number] | null
  /** For screen readers, when they were asked for. */
  readonly spoken: string
}

export type PlotStore = StoreApi<PlotState>

export function createPlotStore(): PlotStore {
  return createStore<PlotState>(() => ({
    frequencyHz: null,
    angleDeg: 0,
    isPointing: false,
    zoomHz: null,
    spoken: '',
  }))
}
