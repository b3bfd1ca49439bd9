/**
 * A time as the older server wrote it: local, without zone, with microseconds, or without a fraction when that is 0.
 * Such texts sort by time within one zone.
 */
export function legacyTimestamp(epochMs: number): string {
  const date = new Date(epochMs)
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
  const ms = date.getMilliseconds()
  return `${day}T${time}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}000`}`
}

/** Epoch milliseconds of such a text; `undefined` for one that is no time. */
export function parseLegacyTimestamp(text: string | null): number | undefined {
  // A date and time without zone is local by the language's definition.
  const epochMs = Date.parse(text ?? '')
  return Number.isNaN(epochMs) ? undefined : epochMs
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
