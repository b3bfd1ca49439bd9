const REFERENCE_PRESSURE_PA = 20e-6

/**
 * Sound pressure level of a peak amplitude, as rms re 20 µPa, dB: what every typed result and chart shows. −∞
 * for 0.
 */
export function rmsLevelDbRe20uPa(peakRe: number, peakIm: number): number {
  return peakLevelDbRe20uPa(peakRe, peakIm) - 10 * Math.log10(2)
}

/**
 * 20 log₁₀(|p| / 20 µPa) of the peak amplitude itself, dB: 3.01 dB above the rms level. The older documents
 * use it.
 */
export function peakLevelDbRe20uPa(peakRe: number, peakIm: number): number {
  return 20 * Math.log10(Math.sqrt(peakRe * peakRe + peakIm * peakIm) / REFERENCE_PRESSURE_PA)
}
