import type { PlaneName } from '../observation/plane-name.ts'

/** One frequency of the older document: peak levels re 20 µPa, e^{-iωt}, impedance in Pa·s/m. */
export type LegacyRow = {
  readonly onAxisDb: number | null
  /** From the horizontal cut as if it were rotationally symmetric, 0 … 30. */
  readonly diDb: number | null
  readonly impedance: { readonly re: number; readonly im: number }
  /** Of the enabled planes: level by angle, re the level at the norm angle. */
  readonly planes: Readonly<Partial<Record<PlaneName, readonly (number | null)[]>>>
}
