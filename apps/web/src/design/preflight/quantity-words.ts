/** Narrow and unbreakable: a number stays in one piece. */
const THIN_SPACE = '\u202F'
const SPACE = '\u00A0'

/** 12 400 */
export function countWords(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, THIN_SPACE)
}

/** 200 Hz, 15.2 kHz: three digits. */
export function frequencyWords(hz: number): string {
  const rounded = Number(hz.toPrecision(3))
  return rounded < 1000 ? `${rounded}${SPACE}Hz` : `${Number((rounded / 1000).toPrecision(3))}${SPACE}kHz`
}

/** 78 MB, 1.1 GB */
export function bytesWords(bytes: number): string {
  const megabytes = bytes / 1e6
  return megabytes < 999.5
    ? `${Math.max(1, Math.round(megabytes))}${SPACE}MB`
    : `${(megabytes / 1000).toFixed(1)}${SPACE}GB`
}

/** 0:40, 3:40, 1:02:05 */
export function durationWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const padded = (part: number) => String(part).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${padded(minutes)}` : minutes}:${padded(whole % 60)}`
}

/** What it takes in time when the unknowns grow: assembly goes with their square. */
export function timeChangeWords(growth: number): string {
  const factor = growth ** 2
  return factor < 2
    ? `+${Math.round(100 * (factor - 1))}${SPACE}% time`
    : `${factor < 10 ? factor.toPrecision(2) : countWords(Number(factor.toPrecision(2)))} × the time`
}
