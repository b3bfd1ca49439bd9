export type SlotsOptions<Work> = {
  /** How many may work at a time. Asked again before each claim, so that a change holds from the next wake on. */
  capacity(): number
  /** Takes the next work from the queue; `undefined` when it is empty. */
  claim(): Work | undefined
  /** The slot is taken until the promise settles. */
  perform(work: Work): Promise<void>
  /** `capacity` or `claim` threw: nobody drains before the next wake. */
  onClaimFault(error: unknown): void
  /** `perform` threw; its slot is free again. */
  onWorkFault(error: unknown, work: Work): void
}

/**
 * Keeps as many slots at work as there may be. Whoever adds work or raises the capacity calls `wake` afterwards, and the
 * end of each work is a wake too; so no timer is needed.
 *
 * No wake is lost: one that comes from within a round, when that round may have looked at the queue already, makes
 * another round. Between rounds nothing else can run, because a round is synchronous.
 */
export function createSlots<Work>(options: SlotsOptions<Work>) {
  let taken = 0
  let isDraining = false
  let isWoken = false

  function wake(): void {
    isWoken = true
    if (isDraining) return
    isDraining = true
    try {
      while (isWoken) {
        isWoken = false
        fillSlots()
      }
    } catch (error) {
      options.onClaimFault(error)
    } finally {
      isDraining = false
    }
  }

  function fillSlots(): void {
    while (taken < options.capacity()) {
      const work = options.claim()
      if (work === undefined) return
      taken += 1
      void occupy(work)
    }
  }

  async function occupy(work: Work): Promise<void> {
    try {
      await options.perform(work)
    } catch (error) {
      options.onWorkFault(error, work)
    } finally {
      taken -= 1
      wake()
    }
  }

  return { wake }
}
