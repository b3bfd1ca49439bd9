import { flushCompileCache } from 'node:module'

/** What a process or a thread is started with so that its code comes from the cache. */
export const WITH_COMPILE_CACHE = ['--import', new URL('./compile-cache.ts', import.meta.url).href]

let isKept = false

/** Writes to the cache what this thread has loaded, once: a child that is killed would not. */
export function keepCompiledCode(): void {
  if (isKept) return
  isKept = true
  flushCompileCache()
}
