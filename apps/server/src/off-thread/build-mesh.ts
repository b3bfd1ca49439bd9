import { readBody, REQUEST_MODELS } from '@hornbench/legacy-wire'
import { buildLegacyMesh } from '@hornbench/pipeline'
import type { OffThreadAnswer } from './off-thread-answer.ts'
import type { OffThreadRequest } from './off-thread-request.ts'

/** Answers `POST /api/mesh/build`: the mesh of a horn as a file, and as STL. */
export function buildMesh({ contentType, body }: OffThreadRequest): OffThreadAnswer {
  const read = readBody(REQUEST_MODELS.buildMesh, contentType, body)
  return read.ok ? buildLegacyMesh(read.value) : { status: read.status, json: read.bodyJson }
}
