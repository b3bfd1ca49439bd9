import { z } from 'zod'

/** One value for each frequency; `null` where it has none (yet). */
const curve = z.array(z.number().nullable())

const planeSchema = z.object({
  /** From the axis, positive towards +x, or +y in the vertical plane. */
  anglesDeg: z.array(z.number()),
  /** Level at each angle for each frequency, dB re 20 µPa rms; `null` behind an infinite baffle, where there is no sound. */
  levelDb: z.array(z.array(z.number().nullable()).nullable()),
})

/**
 * The acoustic result of a sweep, whole or in part.
 *
 * Time factor e^{+jωt}: a mass load has a positive imaginary impedance. The source moves with 1 m/s peak.
 */
export const curvesSchema = z.object({
  frequenciesHz: z.array(z.number()),
  onAxis: z.object({
    /** From the mouth plane. */
    distanceM: z.number(),
    /** dB re 20 µPa rms. */
    levelDb: curve,
    /** Of the pressure against the source velocity, −180 … 180. */
    phaseDeg: curve,
  }),
  planes: z.object({
    horizontal: planeSchema.optional(),
    vertical: planeSchema.optional(),
    diagonal: planeSchema.optional(),
  }),
  /** Over the full sphere around the mouth centre, reference direction = axis. */
  directivityIndexDb: curve,
  /** Mean throat pressure over velocity, divided by ρc. */
  throatImpedance: z.object({ re: curve, im: curve }),
})
export type Curves = z.infer<typeof curvesSchema>
