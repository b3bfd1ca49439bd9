/** Notes calls, and lets some of them fail. */
export function createCallLog<Call extends string>() {
  const calls: string[] = []
  const broken = new Map<Call, number>()
  return {
    calls,
    /** @throws while calls of this kind are broken */
    note(call: Call, detail = ''): void {
      calls.push(`${call} ${detail}`.trim())
      const left = broken.get(call) ?? 0
      if (left === 0) return
      broken.set(call, left - 1)
      throw new Error(`${call}: disk full`)
    },
    /** The next so many calls of that kind throw. */
    breakNext: (call: Call, times: number) => void broken.set(call, times),
  }
}
