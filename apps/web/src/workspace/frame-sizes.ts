import { z } from 'zod'
import { createStoredValue, type StoredValue } from '../storage/stored-value.ts'

/** How far each edge of the frame can be moved: the widths of the outer columns, and the share of the upper row. */
export const FRAME_LIMITS = {
  leftPx: { min: 240, max: 480, initial: 304, step: 16 },
  rightPx: { min: 220, max: 480, initial: 300, step: 16 },
  topPercent: { min: 15, max: 85, initial: 50, step: 5 },
} as const

const { leftPx, rightPx, topPercent } = FRAME_LIMITS

const frameSizesSchema = z.strictObject({
  leftPx: z.number().min(leftPx.min).max(leftPx.max),
  rightPx: z.number().min(rightPx.min).max(rightPx.max),
  topPercent: z.number().min(topPercent.min).max(topPercent.max),
})
export type FrameSizes = z.infer<typeof frameSizesSchema>

export function createFrameSizes(storage: Storage | undefined): StoredValue<FrameSizes> {
  return createStoredValue({
    key: 'hornbench_layout:v1',
    schema: frameSizesSchema,
    initial: { leftPx: leftPx.initial, rightPx: rightPx.initial, topPercent: topPercent.initial },
    storage,
  })
}
