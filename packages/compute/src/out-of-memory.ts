import type { TaskFailure } from './task-failure.ts'

/** A task for which there was no room; the next one may well fit. */
export function outOfMemory(detail: string): TaskFailure {
  return { code: 'out_of_memory', text: `The process ran out of memory (${detail}). Use a coarser mesh.` }
}
