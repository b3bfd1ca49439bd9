/** The shortest decimal text that reads back as the same double; negative zero is written as 0. */
export function formatNumber(value: number): string {
  return Object.is(value, -0) ? '0' : String(value)
}
