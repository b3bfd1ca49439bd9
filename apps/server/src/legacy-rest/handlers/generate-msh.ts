import { joinPieces } from '../../http/join-pieces.ts'
import { readMeshScript } from '../../off-thread/read-mesh-script.ts'
import { detailAnswer, jsonAnswer, jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** Larger ones are read in another thread. */
const MOST_INLINE_BYTES = 64 * 1024

/**
 * Meshes the surfaces of a script with the Gmsh of this machine, which the older server never ran. What is wrong with a
 * request is told before it matters whether there is a Gmsh.
 */
export const generateMsh: Route['handle'] = async (request, { gmsh, offThread }) => {
  const { signal } = request
  const contentType = request.header('content-type')
  const body = await request.readBody()
  const bytes = body.reduce((sum, { length }) => sum + length, 0)
  const reading =
    bytes <= MOST_INLINE_BYTES
      ? readMeshScript({ contentType, body: joinPieces(body) })
      : await offThread.run('readMeshScript', { contentType, body }, { signal })
  if (reading.kind === 'answer') return jsonTextAnswer(reading.json, reading.status)
  if (reading.kind === 'refusal') return detailAnswer(422, reading.message)
  const { script, version } = reading
  const { msh, nodeCount, elementCount } = await gmsh.mesh(script, { version }, signal)
  const stats = { nodeCount: BigInt(nodeCount), elementCount: BigInt(elementCount) }
  return jsonAnswer({ msh, generatedBy: 'gmsh', stats })
}
