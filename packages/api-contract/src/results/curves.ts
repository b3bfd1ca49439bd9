import { z } from 'zod'
import { distanceOriginSchema } from '../submission/observation.ts'

/** One value for each frequency; `null` where it has none (yet). */
const curve = z.array(z.number().nullable())

const planeSchema = z.object({
  /** From the axis, positive towards +x, or +y in the vertical plane. */
  anglesDeg: z.array(z.number()),
  /** Level at each angle for each frequency, dB re 20 µPa rms; `null` behind an infinite baffle, where there is no sound. */
  levelDb: z.array(z.array(z.number().nullable()).nullable()),
  /**
   * Between the first angles on each side of the highest level within 10° of the axis where the level is 6 dB lower,
   * degrees, both sides together. `null` where it does not fall so far or the arc does not show it: an arc over one side
   * stands for both only where the body is known to be symmetric. Documents that were stored earlier do not have it.
   */
  beamwidthDeg: curve.optional(),
})

/**
 * Averages in the style of CTA-2034, on pressure squared, from a horizontal and a vertical orbit every 10° (70
 * directions); H and V are angles from the axis, positive to the right and upwards. Levels in dB re 20 µPa rms at
 * `distanceM`, `null` where there is no sound.
 */
const spinoramaSchema = z.object({
  /** From the mouth centre. Farther than levels are stated elsewhere when the body is large. */
  distanceM: z.number(),
  onAxisDb: curve,
  /** H 0, ±10, ±20, ±30 and V ±10. */
  listeningWindowDb: curve,
  /** Mean of the five parts that follow. */
  earlyReflectionsDb: curve,
  /** V −20, −30, −40. */
  floorDb: curve,
  /** V 40, 50, 60. */
  ceilingDb: curve,
  /** H 0, ±10, ±20, ±30. */
  frontWallDb: curve,
  /** H ±40 … ±80. */
  sideWallsDb: curve,
  /** H ±90 … ±170 and 180. */
  rearWallDb: curve,
  /** Mean level over all directions, each by its solid angle. */
  soundPowerDb: curve,
  /** Listening window less sound power, dB. */
  soundPowerIndexDb: curve,
  /** Listening window less early reflections, dB. */
  earlyReflectionsIndexDb: curve,
})

/**
 * The acoustic result of a sweep, whole or in part.
 *
 * Time factor e^{+jωt}: a mass load has a positive imaginary impedance. The source moves with 1 m/s peak.
 */
export const curvesSchema = z.object({
  frequenciesHz: z.array(z.number()),
  onAxis: z.object({
    /** From the origin. */
    distanceM: z.number(),
    /** Where the distance is measured from; `mouth` when it is left out. */
    origin: distanceOriginSchema.optional(),
    /** dB re 20 µPa rms. */
    levelDb: curve,
    /** Of the pressure against the source velocity, −180 … 180. */
    phaseDeg: curve,
    /**
     * The same as if sound took no time from the origin of the distance, arg(p e^{+jkd}), −180 … 180. Documents that were stored
     * earlier have neither this nor the group delay.
     */
    phaseWithoutDelayDeg: curve.optional(),
    /**
     * −dφ/dω of that phase, ms: how much later than from that origin sound seems to come, below zero where it seems to
     * come from in front of it. `null` where the phase turns by more than 120° to a neighbouring frequency, or there is
     * none.
     */
    groupDelayMs: curve.optional(),
  }),
  planes: z.object({
    horizontal: planeSchema.optional(),
    vertical: planeSchema.optional(),
    diagonal: planeSchema.optional(),
  }),
  /** Over the full sphere around the mouth centre, reference direction = axis. */
  directivityIndexDb: curve,
  /** Radiated power through the same sphere, dB re 1 pW (rms). Documents that were stored earlier do not have it. */
  powerLevelDb: curve.optional(),
  /** `null` or absent for jobs that were planned before there were orbits. */
  spinorama: spinoramaSchema.nullable().optional(),
  /** Mean throat pressure over velocity, divided by ρc. */
  throatImpedance: z.object({ re: curve, im: curve }),
})
export type Curves = z.infer<typeof curvesSchema>
