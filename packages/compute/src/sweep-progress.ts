/** Joins the progress of frequencies that are solved side by side to the share of the whole sweep, 0 … 1. */
export function createSweepProgress(count: number, report: ((fraction: number) => void) | undefined) {
  const underWay = new Map<number, number>()
  let settledCount = 0
  const tell = () => {
    const partial = [...underWay.values()].reduce((sum, fraction) => sum + fraction, 0)
    report?.((settledCount + partial) / count)
  }
  return {
    during(index: number, fraction: number): void {
      underWay.set(index, fraction)
      tell()
    },
    settled(index: number): void {
      underWay.delete(index)
      settledCount += 1
      tell()
    },
  }
}
