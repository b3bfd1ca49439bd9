import type { Curves } from '@hornbench/api-contract'

export type Piston = {
  readonly radiusM: number
  readonly frequenciesHz: readonly number[]
  readonly anglesDeg: readonly number[]
}

const SOUND_SPEED = 343
const DENSITY = 1.21
const DISTANCE_M = 2

/**
 * A round piston in an infinite baffle that moves with 1 m/s peak, seen from far away (Kinsler et al., Fundamentals of
 * Acoustics, ch. 7). Behind the baffle the pattern goes on as if there were none, for the sake of full circles.
 */
export function pistonCurves({ radiusM, frequenciesHz, anglesDeg }: Piston): Curves {
  const kas = frequenciesHz.map((hz) => ((2 * Math.PI * hz) / SOUND_SPEED) * radiusM)
  const levelDb = frequenciesHz.map((hz) => {
    const peakPa = (2 * Math.PI * hz * DENSITY * radiusM ** 2) / (2 * DISTANCE_M)
    return 20 * Math.log10(peakPa / Math.SQRT2 / 20e-6)
  })
  const plane = {
    anglesDeg: [...anglesDeg],
    levelDb: kas.map((ka, index) => anglesDeg.map((deg) => (levelDb[index] ?? 0) + pistonPatternDb(ka, deg))),
  }
  const directivityIndexDb = kas.map((ka) => 10 * Math.log10(ka ** 2 / (1 - besselJ1(2 * ka) / ka)))
  const soundPowerDb = levelDb.map((level, index) => level - (directivityIndexDb[index] ?? 0))
  const meanOver = (angles: readonly number[]) =>
    kas.map((ka, index) => (levelDb[index] ?? 0) + meanDb(angles.map((deg) => pistonPatternDb(ka, deg))))
  const window = meanOver([0, 10, 10, 10, 10, 20, 20, 30, 30])
  const walls = meanOver([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
  return {
    frequenciesHz: [...frequenciesHz],
    powerLevelDb: soundPowerDb.map((level) => level + 10 * Math.log10(4 * Math.PI * DISTANCE_M ** 2)),
    spinorama: {
      distanceM: DISTANCE_M,
      onAxisDb: levelDb,
      listeningWindowDb: window,
      earlyReflectionsDb: walls,
      floorDb: walls,
      ceilingDb: walls,
      frontWallDb: window,
      sideWallsDb: walls,
      rearWallDb: walls,
      soundPowerDb,
      soundPowerIndexDb: window.map((level, index) => level - (soundPowerDb[index] ?? 0)),
      earlyReflectionsIndexDb: window.map((level, index) => level - (walls[index] ?? 0)),
    },
    onAxis: {
      groupDelayMs: frequenciesHz.map(() => 0),
      distanceM: DISTANCE_M,
      levelDb,
      phaseDeg: frequenciesHz.map(
        (hz) => ((((90 - (360 * hz * DISTANCE_M) / SOUND_SPEED) % 360) + 540) % 360) - 180,
      ),
    },
    planes: { horizontal: plane, vertical: plane },
    directivityIndexDb,
    throatImpedance: {
      re: kas.map((ka) => 1 - besselJ1(2 * ka) / ka),
      im: kas.map((ka) => struveH1(2 * ka) / ka),
    },
  }
}

/** Of pressures squared. */
function meanDb(levelsDb: readonly number[]): number {
  return 10 * Math.log10(levelsDb.reduce((sum, level) => sum + 10 ** (level / 10), 0) / levelsDb.length)
}

/** Level re the axis, dB: 2 J₁(x)/x with x = ka · sin θ. */
function pistonPatternDb(ka: number, angleDeg: number): number {
  const x = ka * Math.abs(Math.sin((angleDeg * Math.PI) / 180))
  return x < 1e-6 ? 0 : 20 * Math.log10(Math.max(1e-5, Math.abs((2 * besselJ1(x)) / x)))
}

function besselJ1(x: number): number {
  return mean(400, (share) => Math.cos(Math.PI * share - x * Math.sin(Math.PI * share)))
}

function struveH1(x: number): number {
  return ((2 * x) / Math.PI) * mean(400, (share) => Math.sqrt(1 - share ** 2) * Math.sin(x * share))
}

/** Over 0…1, by the midpoint rule. */
function mean(count: number, value: (share: number) => number): number {
  let sum = 0
  for (let index = 0; index < count; index++) sum += value((index + 0.5) / count)
  return sum / count
}
