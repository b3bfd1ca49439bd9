import { GENERATE_MSH } from '../models/generate-msh-model.ts'
import { stripAsPython } from '../text/strip-blanks.ts'
import { readBody } from './read-body.ts'
import { refuseWith } from './refusal.ts'
import type { Refusal } from './refusal.ts'

const VERSIONS = ['2.2', '4.1'] as const

export type GenerateMshOutcome =
  { readonly ok: true; readonly geoText: string; readonly version: (typeof VERSIONS)[number] } | Refusal

/**
 * Reads the body of `POST /api/mesh/generate-msh`: the model first, which lists all its errors, then the checks behind it.
 *
 * @param contentType the header as it came; undefined where there is none
 */
export function readGenerateMshRequest(
  contentType: string | undefined,
  body: Uint8Array,
): GenerateMshOutcome {
  const read = readBody(GENERATE_MSH, contentType, body)
  if (!read.ok) return read
  const geoText = read.value.get('geoText') as string
  if (stripAsPython(geoText) === '') return refuseWith(422, 'geoText must be a non-empty .geo script.')
  const sent = read.value.get('mshVersion') as string
  const version = VERSIONS.find((known) => known === stripAsPython(sent))
  if (version !== undefined) return { ok: true, geoText, version }
  return refuseWith(422, `Unsupported msh_version '${sent}'. Expected one of ['2.2', '4.1'].`)
}
