/** The stages of a run in their order, with the progress at which each begins, as the server tells them. */
const STAGES = [
  { id: 'initializing', from: 0, words: 'Starting', noun: 'start' },
  { id: 'mesh_prepare', from: 0.15, words: 'Building the mesh', noun: 'mesh' },
  { id: 'solver_setup', from: 0.3, words: 'Setting up the solver', noun: 'set-up' },
  { id: 'bem_solve', from: 0.35, words: 'Solving', noun: 'solving' },
  { id: 'directivity', from: 0.85, words: 'Deriving the directivity', noun: 'directivity' },
  { id: 'finalizing', from: 0.98, words: 'Writing the results', noun: 'results' },
] as const

/** What a run is doing. A stage that is not known here brings words of its own. */
export function stageWords(stage: string, message: string): string {
  return STAGES.find(({ id }) => id === stage)?.words ?? (message || stage)
}

/** Where a run has ended. A job that has failed tells only how far it had come, and that says where. */
export function stageReached(progress: number): string {
  return STAGES.findLast(({ from }) => progress >= from)?.noun ?? STAGES[0].noun
}
