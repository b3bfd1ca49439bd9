/** A value, or the promise of one: a service may answer at once. */
export type Eventually<T> = T | Promise<T>
