import type { BoundaryModel } from '../boundary-model.ts'
import { foldPoints } from '../symmetry/fold-points.ts'
import { crewTaskOf, type FrequencyRequest } from '../solve-frequency.ts'
import { createCrewMember } from './crew-member.ts'
import { openCrewRoom } from './crew-room.ts'
import type { CrewStep } from './crew.ts'

/**
 * Joins those who solve a frequency together with a share of the rows: returns what does this member's part of each step.
 *
 * @param model with a share of the rows
 * @param request the leader's; only its watch is the member's own
 * @param memory of the room: `crewRoomBytes`, shared by all
 */
export function joinCrew(
  model: BoundaryModel,
  request: Omit<FrequencyRequest, 'crew'>,
  memory: ArrayBufferLike,
): (step: CrewStep) => void {
  const { mesh, unknowns } = model.surface
  const size = { vertices: mesh.vertices.length / 3, points: request.pointsM.length / 3, unknowns }
  const room = openCrewRoom(memory, size)
  const { pointsM } = foldPoints(request.pointsM, model.fieldMirrors)
  return createCrewMember(model, crewTaskOf(model, { ...request, pointsM }), { room, watch: request })
}
