import { REFERENCE_PRESSURE_PA } from './rms-level.ts'

/**
 * Level of the peak amplitude itself re 20 µPa, dB: 3.01 dB above the rms level. Only the older documents use it. −∞
 * for 0.
 */
export function peakLevelDbRe20uPa(peakRe: number, peakIm: number): number {
  return 20 * Math.log10(Math.sqrt(peakRe * peakRe + peakIm * peakIm) / REFERENCE_PRESSURE_PA)
}
