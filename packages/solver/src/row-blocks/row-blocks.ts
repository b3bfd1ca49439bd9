/** For those who solve one frequency with several threads. */
export { crewRoomBytes, openCrewRoom } from './crew-room.ts'
export type { Crew, CrewStep } from './crew.ts'
export { joinCrew } from './join-crew.ts'
