import { createContext, use } from 'react'
import type { StoredValue } from '../storage/stored-value.ts'
import type { FrameSizes } from './frame-sizes.ts'

const FrameSizesContext = createContext<StoredValue<FrameSizes> | undefined>(undefined)

export const FrameSizesProvider = FrameSizesContext.Provider

export function useFrameSizes(): StoredValue<FrameSizes> {
  const sizes = use(FrameSizesContext)
  if (!sizes) throw new Error('This component stands outside of the FrameSizesProvider.')
  return sizes
}
