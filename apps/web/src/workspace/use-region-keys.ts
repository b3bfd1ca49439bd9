import { useEffect, useEffectEvent } from 'react'
import { regionElementId, REGIONS, type RegionId } from './regions.ts'

/** F6 goes to the next region, Shift+F6 to the one before. */
export function useRegionKeys(goTo: (id: RegionId) => void): void {
  const go = useEffectEvent(goTo)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      const next = REGIONS.at((currentPlace() + (event.shiftKey ? -1 : 1)) % REGIONS.length)
      if (next) go(next.id)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Of the region that has the focus, -1 when none has. */
function currentPlace(): number {
  return REGIONS.findIndex(({ id }) =>
    document.getElementById(regionElementId(id))?.contains(document.activeElement),
  )
}
