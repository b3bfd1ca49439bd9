type Band = readonly [number, number]

/** Narrower is a slip of the hand, and shows nothing but an empty axis. */
const LEAST_RATIO = 1.02
/** Of the band in octaves, for each press of a key. */
const KEY_SHARE = 0.5

/** The band between two places on the axis, in whichever order, inside the whole; `null` where that is no band. */
export function zoomedTo(fromHz: number, toHz: number, whole: Band): Band | null {
  const low = Math.max(whole[0], Math.min(fromHz, toHz))
  const high = Math.min(whole[1], Math.max(fromHz, toHz))
  if (!(high / low >= LEAST_RATIO)) return null
  return low <= whole[0] && high >= whole[1] ? null : [low, high]
}

/** Half or twice the band in octaves around a frequency, for keys. `null` is the whole. */
export function zoomedBy(
  step: 'in' | 'out',
  { shown, centreHz, whole }: { shown: Band; centreHz: number; whole: Band },
): Band | null {
  const span = Math.log(shown[1] / shown[0]) * (step === 'in' ? KEY_SHARE : 1 / KEY_SHARE)
  if (span >= Math.log(whole[1] / whole[0]) - 1e-6) return null
  const lowest = Math.log(whole[0])
  const highest = Math.log(whole[1]) - span
  const low = Math.min(highest, Math.max(lowest, Math.log(centreHz) - span / 2))
  return zoomedTo(Math.exp(low), Math.exp(low + span), whole) ?? shown
}

/** What of the band is shown: the part of the zoom that lies in it, for the runs may have changed since, or all. */
export function zoomWithin(zoom: Band | null, whole: Band): Band {
  return (zoom && zoomedTo(zoom[0], zoom[1], whole)) ?? whole
}
