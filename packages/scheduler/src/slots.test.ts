import { describe, expect, test } from 'vitest'
import { createSlots } from './slots.ts'
import { quiet } from './testing/quiet.ts'

/** Every call that a drain makes out of itself is a moment at which others may act. */
type Moment = 'capacity' | 'before claim' | 'after claim' | 'perform'

/** A queue of numbers; work lasts until it is let go. `atMoment` acts in the middle of a drain. */
function createQueue(atMoment: (moment: Moment) => void = () => {}) {
  const queued: number[] = []
  const started: number[] = []
  const held: (() => void)[] = []
  const faults: unknown[] = []
  let mostOver = 0
  let submitted = 0
  let capacity = 1
  const slots = createSlots<number>({
    capacity() {
      atMoment('capacity')
      return capacity
    },
    claim() {
      atMoment('before claim')
      const work = queued.shift()
      atMoment('after claim')
      return work
    },
    perform(work) {
      started.push(work)
      const { promise, resolve } = Promise.withResolvers<void>()
      held.push(resolve)
      mostOver = Math.max(mostOver, held.length - capacity)
      atMoment('perform')
      return promise
    },
    onClaimFault: (error) => faults.push(error),
    onWorkFault: (error) => faults.push(error),
  })
  return {
    slots,
    started,
    held,
    faults,
    submit() {
      queued.push((submitted += 1))
      slots.wake()
    },
    setCapacity(next: number) {
      capacity = next
      slots.wake()
    },
    finishOldest: () => held.shift()?.(),
    /** What must never be: work waits beside a free slot, more works than may, or out of order. */
    wrongs: () => ({
      idleWork: queued.length > 0 && held.length < capacity,
      tooMany: mostOver > 0,
      outOfOrder: started.some((work, place) => work !== place + 1),
    }),
  }
}

type Queue = ReturnType<typeof createQueue>

describe('slots', () => {
  test('start the work in its order, as much as there is room for', () => {
    const queue = createQueue()
    queue.setCapacity(2)
    for (let count = 0; count < 4; count += 1) queue.submit()
    expect(queue.started).toEqual([1, 2])
  })

  test('start the next when one ends', async () => {
    const queue = createQueue()
    for (let count = 0; count < 3; count += 1) queue.submit()
    queue.finishOldest()
    await quiet()
    expect(queue.started).toEqual([1, 2])
  })

  test('follow the capacity up at once', () => {
    const queue = createQueue()
    for (let count = 0; count < 3; count += 1) queue.submit()
    queue.setCapacity(3)
    expect(queue.started).toEqual([1, 2, 3])
  })

  test('follow it down by starting nothing until enough has ended', async () => {
    const queue = createQueue()
    queue.setCapacity(3)
    for (let count = 0; count < 5; count += 1) queue.submit()
    queue.setCapacity(1)
    const startedAfterEnds: number[] = []
    for (let ends = 0; ends < 3; ends += 1) {
      queue.finishOldest()
      await quiet()
      startedAfterEnds.push(queue.started.length)
    }
    expect(startedAfterEnds).toEqual([3, 3, 4])
  })

  test('are free again when the work throws, at once or later', async () => {
    const faults: unknown[] = []
    const queued = ['at once', 'later', 'good']
    const performed: string[] = []
    const slots = createSlots<string>({
      capacity: () => 1,
      claim: () => queued.shift(),
      perform(work) {
        performed.push(work)
        if (work === 'at once') throw new Error(work)
        return work === 'later' ? Promise.reject(new Error(work)) : Promise.resolve()
      },
      onClaimFault: (error) => faults.push(error),
      onWorkFault: (error, work) => faults.push([work, String(error)]),
    })
    slots.wake()
    await quiet()
    expect(performed).toEqual(['at once', 'later', 'good'])
    expect(faults).toEqual([
      ['at once', 'Error: at once'],
      ['later', 'Error: later'],
    ])
  })

  test('drain at the next wake after a queue that could not be read', () => {
    let isBroken = true
    const queue = createQueue((moment) => {
      if (moment === 'before claim' && isBroken) throw new Error('locked')
    })
    queue.submit()
    expect(queue.faults).toEqual([new Error('locked')])
    isBroken = false
    queue.slots.wake()
    expect(queue.started).toEqual([1])
  })
})

describe('a wake is never lost', () => {
  const ACTIONS: Readonly<Record<string, (queue: Queue) => void>> = {
    submit: (queue) => queue.submit(),
    'raise the capacity': (queue) => queue.setCapacity(3),
    finish: (queue) => queue.finishOldest(),
  }

  /** Plays a short day in which `first` and `second` happen at the given calls out of the drain. */
  async function play(interruptions: readonly { at: number; act: (queue: Queue) => void }[]) {
    let moments = 0
    const queue: Queue = createQueue(() => {
      const now = moments
      moments += 1
      for (const { at, act } of interruptions) if (at === now) act(queue)
    })
    queue.submit()
    queue.submit()
    queue.finishOldest()
    await quiet()
    return { queue, moments }
  }

  test.each(Object.keys(ACTIONS))(
    'when two things happen at any two moments, the first "%s"',
    async (first) => {
      const { moments } = await play([])
      const wrong: string[] = []
      let played = 0
      // Interruptions make moments of their own: up to twice as many are tried.
      for (let one = 0; one < moments * 2; one += 1) {
        for (let other = one; other < moments * 2; other += 1) {
          for (const [second, act] of Object.entries(ACTIONS)) {
            const { queue } = await play([
              { at: one, act: ACTIONS[first] ?? act },
              { at: other, act },
            ])
            played += 1
            if (Object.values(queue.wrongs()).includes(true)) wrong.push(`${one}, then ${second} at ${other}`)
          }
        }
      }
      expect(wrong).toEqual([])
      expect(played).toBeGreaterThan(500)
    },
  )

  test('all that is submitted from within a drain runs, in order and once', async () => {
    const toSubmit = 40
    let submitted = 1
    const queue: Queue = createQueue((moment) => {
      if (moment !== 'after claim' || submitted >= toSubmit) return
      submitted += 1
      queue.submit()
    })
    queue.submit()
    for (let ends = 0; ends < toSubmit; ends += 1) {
      queue.finishOldest()
      await quiet()
    }
    expect(queue.started).toEqual(Array.from({ length: toSubmit }, (_, index) => index + 1))
  })
})
