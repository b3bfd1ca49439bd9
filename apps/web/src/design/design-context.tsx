import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PreviewWorker } from '../preview/preview-feed.ts'
import { startPreviewWorker } from '../preview/start-preview-worker.ts'
import { createDesignBench, type DesignBench } from './design-bench.ts'
import type { DraftHistory } from './draft/draft-history.ts'
import type { Verdict } from './draft/verdict.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const DesignContext = createContext<DesignBench | undefined>(undefined)

type DesignProviderProps = {
  /** `undefined` where the browser keeps nothing. */
  readonly storage: Storage | undefined
  /** What builds the shapes. */
  readonly startWorker?: () => PreviewWorker
  readonly children: ReactNode
}

/** Everything inside works on one design. */
export function DesignProvider({ storage, startWorker = startPreviewWorker, children }: DesignProviderProps) {
  const [bench] = useState(() => createDesignBench({ storage, startWorker }))
  useEffect(() => bench.start(), [bench])
  useUndoKeys(bench.draft)
  return <DesignContext value={bench}>{children}</DesignContext>
}

export function useDesignBench(): DesignBench {
  const bench = use(DesignContext)
  if (!bench) throw new Error('This component stands outside of the DesignProvider.')
  return bench
}

/** A part of the draft and its history; renders again when that part has become another. */
export function useDraft<Part>(select: (history: DraftHistory) => Part): Part {
  return useStore(useDesignBench().draft.history, select)
}

/** A part of what is wrong; renders again when that part has become another. */
export function useVerdict<Part>(select: (verdict: Verdict) => Part): Part {
  return useStore(useDesignBench().verdict, select)
}
