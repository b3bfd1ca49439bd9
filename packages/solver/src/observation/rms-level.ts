export const REFERENCE_PRESSURE_PA = 20e-6

/** Sound pressure level of a peak amplitude, as rms re 20 µPa, dB: what every result and chart shows. −∞ for 0. */
export function rmsLevelDbRe20uPa(peakRe: number, peakIm: number): number {
  const rms = Math.sqrt((peakRe * peakRe + peakIm * peakIm) / 2)
  return 20 * Math.log10(rms / REFERENCE_PRESSURE_PA)
}
