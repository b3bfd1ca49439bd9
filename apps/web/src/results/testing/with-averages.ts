import type { Curves } from '@hornbench/api-contract'

/** The curves with the readings that older results lack. */
export function withAverages(curves: Curves): Curves {
  const { frequenciesHz, onAxis } = curves
  const { levelDb } = onAxis
  const lower = (byDb: number) => levelDb.map((level) => (level === null ? null : level - byDb))
  const index = (db: number) => levelDb.map((level) => (level === null ? null : db))
  return {
    ...curves,
    onAxis: { ...onAxis, groupDelayMs: frequenciesHz.map(() => 0.2) },
    powerLevelDb: lower(-10),
    spinorama: {
      distanceM: 2,
      onAxisDb: levelDb,
      listeningWindowDb: lower(1),
      earlyReflectionsDb: lower(3),
      floorDb: lower(3),
      ceilingDb: lower(3),
      frontWallDb: lower(1),
      sideWallsDb: lower(4),
      rearWallDb: lower(9),
      soundPowerDb: lower(7),
      soundPowerIndexDb: index(6),
      earlyReflectionsIndexDb: index(2),
    },
  }
}
