/** What a beam is taken to end at, below its highest level. */
const DROP_DB = 6
/** The highest level is looked for up to here from the axis: a lobe farther out is not the beam. */
const NEAR_AXIS_DEG = 10

type Sample = { readonly angleDeg: number; readonly levelDb: number }

type ArcLevels = {
  /** In any order. */
  readonly anglesDeg: readonly number[]
  /** By angle; `null` where nothing is observed. */
  readonly levelsDb: readonly (number | null)[]
  /** Whether the body radiates alike on both sides, so that an arc over one side stands for both. */
  readonly isMirrored: boolean
}

/**
 * The beamwidth in one plane, degrees: between the first angles on each side of the highest level near the axis where
 * the level is 6 dB lower, linear in dB between the angles of the arc. `null` when the level does not fall so far on
 * one side, or the arc does not show that side.
 */
export function beamwidthDeg({ anglesDeg, levelsDb, isMirrored }: ArcLevels): number | null {
  const observed = anglesDeg.flatMap((angleDeg, index): Sample[] => {
    const levelDb = levelsDb[index] ?? null
    return levelDb === null ? [] : [{ angleDeg, levelDb }]
  })
  const samples = (isMirrored ? bothSides(observed) : observed).toSorted((a, b) => a.angleDeg - b.angleDeg)
  const top = highestNearAxis(samples)
  if (top < 0) return null
  const right = crossingDeg(samples.slice(top))
  const left = crossingDeg(samples.slice(0, top + 1).toReversed())
  return right === null || left === null ? null : right - left
}

function bothSides(samples: readonly Sample[]): Sample[] {
  const isOneSided =
    samples.every(({ angleDeg }) => angleDeg >= 0) || samples.every(({ angleDeg }) => angleDeg <= 0)
  if (!isOneSided) return [...samples]
  const images = samples.flatMap(({ angleDeg, levelDb }) =>
    angleDeg === 0 ? [] : [{ angleDeg: -angleDeg, levelDb }],
  )
  return [...samples, ...images]
}

function highestNearAxis(samples: readonly Sample[]): number {
  return samples.reduce((best, { angleDeg, levelDb }, index) => {
    if (Math.abs(angleDeg) > NEAR_AXIS_DEG) return best
    const known = samples[best]
    return known && known.levelDb >= levelDb ? best : index
  }, -1)
}

/** From the first sample on. */
function crossingDeg([top, ...others]: readonly Sample[]): number | null {
  if (!top) return null
  const edgeDb = top.levelDb - DROP_DB
  let before = top
  for (const sample of others) {
    if (sample.levelDb <= edgeDb) {
      const share = (before.levelDb - edgeDb) / (before.levelDb - sample.levelDb)
      return before.angleDeg + share * (sample.angleDeg - before.angleDeg)
    }
    before = sample
  }
  return null
}
