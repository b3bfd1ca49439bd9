import { useStore } from 'zustand'
import { useDesignBench } from '../design/design-context.tsx'
import type { Preview } from './preview.ts'

/** The shape of the current design and what is known of it. */
export function usePreview(): Preview
/** A part of it; renders again when that part has become another. */
export function usePreview<Part>(select: (preview: Preview) => Part): Part
export function usePreview<Part>(select?: (preview: Preview) => Part): Part | Preview {
  const read: (preview: Preview) => Part | Preview = select ?? whole
  return useStore(useDesignBench().preview.store, read)
}

function whole(preview: Preview): Preview {
  return preview
}
