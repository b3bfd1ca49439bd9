import { useEffect, useState } from 'react'
import type { HornMesh } from './horn-mesh.ts'

const PATIENCE_MS = 300

/**
 * Whether a shape is out of date and has been so for a moment: while a value is dragged, each shape is overtaken by the
 * next one, and a picture that moves along is not called stale.
 */
export function useLastingStale(isStale: boolean, mesh: HornMesh | undefined): boolean {
  const [overdue, setOverdue] = useState<HornMesh>()
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => setOverdue(mesh), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isStale, mesh])
  return isStale && mesh !== undefined && overdue === mesh
}
