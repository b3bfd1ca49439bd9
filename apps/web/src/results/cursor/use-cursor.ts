import type { FrequencyChart } from '@hornbench/charts'
import { nearestFrequency } from './frequency-list.ts'
import { frequencyWords } from './number-words.ts'
import { usePlotState } from './plot-store-context.ts'
import type { Reading } from './reading.ts'

type AngleAxis = {
  /** Rising. */
  readonly anglesDeg: readonly number[]
  readonly yAt: (angleDeg: number) => number
  readonly angleAt: (y: number) => number
}

export type CursorOptions = {
  readonly chart: FrequencyChart
  readonly name: string
  /** Where the cursor can stand, rising; one at least. */
  readonly frequenciesHz: readonly number[]
  /** The whole of the frequency axis. */
  readonly bandHz: readonly [number, number]
  /** Where it stands before anyone has pointed anywhere. */
  readonly restingHz: number | null
  readonly readingsAt: (frequencyHz: number, angleDeg: number) => readonly Reading[]
  /** Of a map. */
  readonly angles?: AngleAxis | undefined
}

export type Cursor = {
  /** Of its frequency in the list. */
  readonly place: number
  readonly frequencyHz: number
  readonly angleDeg: number
  readonly isPointing: boolean
  readonly readings: readonly Reading[]
  /** "1.024 kHz", of a map with the angle. */
  readonly where: string
}

/** Where the cursor of all charts stands on this one, and what it reads there. */
export function useCursor(options: CursorOptions): Cursor {
  const { frequenciesHz, restingHz, readingsAt, angles } = options
  const chosenHz = usePlotState((state) => state.frequencyHz)
  const isPointing = usePlotState((state) => state.isPointing)
  const chosenDeg = usePlotState((state) => (angles ? state.angleDeg : 0))
  const place = Math.max(0, nearestFrequency(frequenciesHz, chosenHz ?? restingHz ?? 0))
  const frequencyHz = frequenciesHz[place] ?? 0
  const angleDeg = angles ? nearestAngle(angles.anglesDeg, chosenDeg) : 0
  return {
    place,
    frequencyHz,
    angleDeg,
    isPointing,
    readings: readingsAt(frequencyHz, angleDeg),
    where: `${frequencyWords(frequencyHz)}${angles ? `, ${angleDeg}°` : ''}`,
  }
}

export function nearestAngle(anglesDeg: readonly number[], wantedDeg: number): number {
  let nearest = anglesDeg[0] ?? 0
  for (const deg of anglesDeg) if (Math.abs(deg - wantedDeg) < Math.abs(nearest - wantedDeg)) nearest = deg
  return nearest
}
