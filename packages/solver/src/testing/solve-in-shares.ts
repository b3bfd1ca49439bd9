import type { TriangleSurface } from '@hornbench/surface-mesh'
import { createBoundaryModel, type BoundaryModelOptions } from '../boundary-model.ts'
import { crewRoomBytes, openCrewRoom } from '../row-blocks/crew-room.ts'
import type { CrewStep } from '../row-blocks/crew.ts'
import { joinCrew } from '../row-blocks/join-crew.ts'
import { solveFrequency, type FrequencyRequest, type FrequencySolution } from '../solve-frequency.ts'

/** Solves a frequency by models that each hold a share of the rows and take their parts of each step in turn. */
export function solveInShares(
  mesh: TriangleSurface,
  request: FrequencyRequest,
  { of, ...options }: BoundaryModelOptions & { of: number },
): { solution: FrequencySolution; steps: CrewStep['kind'][] } {
  const models = Array.from({ length: of }, (_, index) =>
    createBoundaryModel(mesh, { ...options, share: { index, of } }),
  )
  const size = { vertices: mesh.vertices.length / 3, points: request.pointsM.length / 3 }
  const memory = new SharedArrayBuffer(crewRoomBytes(size))
  const room = openCrewRoom(memory, { ...size, unknowns: models[0].surface.unknowns })
  const [, ...others] = models.map((model) => joinCrew(model, request, memory))
  const steps: CrewStep['kind'][] = []
  const together = (step: CrewStep, own: () => void) => {
    steps.push(step.kind)
    for (const perform of others.toReversed()) perform(step)
    own()
  }
  return { solution: solveFrequency(models[0], { ...request, crew: () => ({ room, together }) }), steps }
}
