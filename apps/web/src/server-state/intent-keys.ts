/** More intents than that are not kept; the oldest is forgotten. */
const MAX_KEPT = 50
/** The same again so soon after it was done is the second half of a double click. */
const DOUBLE_CLICK_MS = 1000

export type IntentKeys = {
  /**
   * Takes up an intent and gives its idempotency key; `undefined` when the same one is already on its way or was done a
   * moment ago. A key is given again for as long as nobody knows whether the server has heard it.
   */
  begin(intent: string): string | undefined
  /** `settled`: the server has answered for good, the same intent is a new one from now on. */
  end(intent: string, outcome: 'settled' | 'unknown'): void
}

type Intent =
  | { readonly key: string; readonly state: 'sent' | 'unknown' }
  | { readonly state: 'settled'; readonly atMs: number }

/** One key for each thing the user wants, so that clicking twice or asking again never makes it happen twice (L10, W5). */
export function createIntentKeys(newKey: () => string, now: () => number = Date.now): IntentKeys {
  const intents = new Map<string, Intent>()

  function begin(name: string): string | undefined {
    const known = intents.get(name)
    if (known?.state === 'sent') return undefined
    if (known?.state === 'settled' && now() - known.atMs < DOUBLE_CLICK_MS) return undefined
    const key = known?.state === 'unknown' ? known.key : newKey()
    keep(name, { key, state: 'sent' })
    return key
  }

  function end(name: string, outcome: 'settled' | 'unknown'): void {
    const known = intents.get(name)
    if (known?.state !== 'sent') return
    keep(name, outcome === 'settled' ? { state: 'settled', atMs: now() } : { ...known, state: 'unknown' })
  }

  function keep(name: string, intent: Intent): void {
    intents.delete(name)
    intents.set(name, intent)
    for (const oldest of intents.keys()) {
      if (intents.size <= MAX_KEPT) return
      intents.delete(oldest)
    }
  }

  return { begin, end }
}

/** Also where the page is not served from this machine or over TLS, and `crypto.randomUUID` is missing. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
