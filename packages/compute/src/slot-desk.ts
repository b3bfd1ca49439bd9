import type { ComputeSlot } from './compute-slot.ts'

/** A slot for a task. What it took with it is given back when the task has let go. */
export type Taken = { readonly slot: ComputeSlot; readonly giveBack: () => void }

/**
 * Gives out slots. A task with several threads takes as many, one to work in and the others for their cores: their idle
 * processes are ended, since their memory is planned for the task.
 */
export function createSlotDesk(slots: readonly ComputeSlot[]) {
  const lent = new Set<ComputeSlot>()
  const isBusy = (slot: ComputeSlot) => slot.jobId !== undefined || lent.has(slot)
  return {
    get busy() {
      return slots.filter(isBusy).length
    },
    /** `undefined` while so many are not free. More than there are count as all. */
    take(count: number): Taken | undefined {
      const wanted = Math.min(count, slots.length)
      const [slot, ...helpers] = slots.filter((other) => !isBusy(other)).slice(0, wanted)
      if (slot === undefined || helpers.length < wanted - 1) return undefined
      for (const helper of helpers) {
        lent.add(helper)
        void helper.clear()
      }
      return { slot, giveBack: () => helpers.forEach((helper) => lent.delete(helper)) }
    },
  }
}
