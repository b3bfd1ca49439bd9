/** Median, 99th percentile and maximum of measured times; the smallest that so many of them do not exceed. */
export function summarise(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return { median: quantile(0.5), p99: quantile(0.99), most: quantile(1) }
}
