import type { z } from 'zod'

/** A value that is remembered in the browser and the same in all its tabs. */
export type StoredValue<T> = {
  get(): T
  /** Changes what is stored by now, which another tab may have written. */
  update(change: (value: T) => T): void
  /** Calls back after each change, also of another tab. Returns the way to stop that. */
  subscribe(listener: () => void): () => void
}

type StoredValueOptions<T> = {
  readonly key: string
  readonly schema: z.ZodType<T>
  /** What holds when nothing is stored, or nothing that can be understood. */
  readonly initial: T
  /** `undefined` where the browser keeps nothing: then the value lives as long as the page. */
  readonly storage: Storage | undefined
}

/**
 * Reads through the schema: corrupt and foreign content counts as nothing, and the next update replaces it. What can't be
 * written, for lack of space say, is still remembered until the page is closed.
 */
export function createStoredValue<T>({
  key,
  schema,
  initial,
  storage,
}: StoredValueOptions<T>): StoredValue<T> {
  const listeners = new Set<() => void>()
  let text = read()
  let value = parse(text)

  function read(): string | null {
    return storage?.getItem(key) ?? null
  }

  function parse(stored: string | null): T {
    if (stored === null) return initial
    const result = schema.safeParse(parseJson(stored))
    return result.success ? result.data : initial
  }

  /** Takes over what another tab has written since. */
  function refresh(): boolean {
    const now = read()
    if (now === text) return false
    text = now
    value = parse(now)
    return true
  }

  function update(change: (value: T) => T): void {
    if (isPersistent) refresh()
    value = change(value)
    const written = JSON.stringify(value)
    isPersistent = write(written)
    if (isPersistent) text = written
    for (const listener of listeners) listener()
  }

  let isPersistent = storage !== undefined

  function write(written: string): boolean {
    try {
      storage?.setItem(key, written)
      return storage !== undefined
    } catch {
      return false
    }
  }

  function onStorage(event: StorageEvent): void {
    if (event.key !== null && event.key !== key) return
    if (refresh()) for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) globalThis.addEventListener?.('storage', onStorage)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) globalThis.removeEventListener?.('storage', onStorage)
    }
  }

  return { get: () => value, update, subscribe }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
