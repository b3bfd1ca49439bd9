/** Lets all that is ready to go on do so: a turn of the event loop comes after every microtask. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
