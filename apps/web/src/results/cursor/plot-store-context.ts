import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { PlotState, PlotStore } from './plot-store.ts'

const PlotStoreContext = createContext<PlotStore | undefined>(undefined)

export const PlotStoreProvider = PlotStoreContext.Provider

export function usePlotStore(): PlotStore {
  const store = use(PlotStoreContext)
  if (!store) throw new Error('This component stands outside of the PlotStoreProvider.')
  return store
}

export function usePlotState<Part>(select: (state: PlotState) => Part): Part {
  return useStore(usePlotStore(), select)
}
