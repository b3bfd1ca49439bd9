import type { ObservationPlane } from '@hornbench/solver'

export type PlaneName = ObservationPlane

export const PLANE_NAMES = ['horizontal', 'vertical', 'diagonal'] as const satisfies readonly PlaneName[]
