import type { WireValue } from '../json/wire-value.ts'

export type EchoOptions = {
  readonly print: (value: WireValue) => string
  /** Stands for what there is no room for. */
  readonly nothing: string
}

/** A quarter of the longest string there can be. */
const MAX_CHARACTERS = 2 ** 27

/**
 * Prints the inputs of a list of errors. Each missing field echoes the whole object around it, which may be a mesh: it is
 * printed once. All echoes together have an end, so that an answer always fits into a string; bodies of some 20 MB do not
 * reach it.
 */
export function createEcho({ print, nothing }: EchoOptions): (value: WireValue) => string {
  let last: { readonly value: WireValue; readonly text: string } | undefined
  let room = MAX_CHARACTERS
  return (value) => {
    if (last?.value !== value || typeof value !== 'object') last = { value, text: print(value) }
    if (last.text.length > room) return nothing
    room -= last.text.length
    return last.text
  }
}
