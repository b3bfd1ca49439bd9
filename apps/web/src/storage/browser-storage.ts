/** The storage of this origin; `undefined` where the browser denies it, as some do in private windows. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
