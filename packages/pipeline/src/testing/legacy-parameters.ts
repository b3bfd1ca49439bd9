import { type LegacyObject, readBody, REQUEST_MODELS } from '@hornbench/legacy-wire'

export type Parameters = Readonly<Record<string, string | number | null>>

/** The parameters of a horn as the older API validates them, all defaults filled in. */
export function legacyParameters(changes: Parameters): LegacyObject {
  const json = new TextEncoder().encode(JSON.stringify(changes))
  const read = readBody(REQUEST_MODELS.buildMesh, undefined, json)
  if (!read.ok) throw new Error(read.bodyJson)
  return read.value
}
