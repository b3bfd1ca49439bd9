import { readGenerateMshRequest } from '@hornbench/legacy-wire'
import type { MshVersion } from '../gmsh/read-mesh.ts'
import { type RewrittenScript, rewriteScript } from '../gmsh/script/rewrite-script.ts'
import { ScriptRefusedError } from '../gmsh/script/script-refused-error.ts'
import type { OffThreadRequest } from './off-thread-request.ts'

/** What is left of the body of `POST /api/mesh/generate-msh` when it has been read. */
export type MeshScriptReading =
  | { readonly kind: 'script'; readonly script: RewrittenScript; readonly version: MshVersion }
  | { readonly kind: 'answer'; readonly status: number; readonly json: string }
  /** An error does not keep its class on the way to another thread. */
  | { readonly kind: 'refusal'; readonly message: string }

/** Reads the body, and checks and rewrites the script in it. */
export function readMeshScript({ contentType, body }: OffThreadRequest): MeshScriptReading {
  const outcome = readGenerateMshRequest(contentType, body)
  if (!outcome.ok) return { kind: 'answer', status: outcome.status, json: outcome.bodyJson }
  const { geoText, version } = outcome
  try {
    return { kind: 'script', script: rewriteScript(geoText), version }
  } catch (error) {
    if (!(error instanceof ScriptRefusedError)) throw error
    return { kind: 'refusal', message: error.message }
  }
}
