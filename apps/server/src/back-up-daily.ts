import type { Clock } from '@hornbench/scheduler'

const DAY_MS = 86_400_000

type Options = {
  readonly clock: Clock
  /** Makes one backup. */
  readonly backUp: (atMs: number) => Promise<unknown>
  readonly onError: (error: unknown) => void
}

/**
 * Makes a backup now and one each day, one at a time. Nobody waits for them.
 *
 * @returns what ends that; a backup under way is then cut short, and the next start removes what is there of it
 */
export function backUpDaily({ clock, backUp, onError }: Options): Disposable {
  let isOver = false
  let cancel = () => {}

  async function run(): Promise<void> {
    try {
      await backUp(clock.now())
    } catch (error) {
      // The database closes under a backup that is under way.
      if (!isOver) onError(error)
    }
    if (!isOver) cancel = clock.after(DAY_MS, () => void run())
  }

  void run()
  return {
    [Symbol.dispose]() {
      isOver = true
      cancel()
    },
  }
}
