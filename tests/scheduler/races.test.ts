import { JobAlreadyFinishedError, type JobId } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { openJobShop, temporaryFolder } from './job-shop.ts'
import { quiet } from './quiet.ts'

/** A shop in which `raced` runs, or waits behind `other`. */
function openRace({ isRunning }: { isRunning: boolean }) {
  const folder = temporaryFolder()
  const shop = openJobShop(folder.path)
  shop.scheduler.start()
  const names = isRunning ? ['raced', 'other'] : ['other', 'raced']
  const [first, second] = names.map(shop.submit)
  if (!first || !second) throw new Error('Nothing was submitted.')
  const [raced, other] = isRunning ? [first, second] : [second, first]
  return {
    ...shop,
    raced,
    other,
    [Symbol.dispose]() {
      shop[Symbol.dispose]()
      folder[Symbol.dispose]()
    },
  }
}

type Race = ReturnType<typeof openRace>

function outcomeOf({ getJob, historyOf, findServedResults, statusOf, faults, raced, other }: Race) {
  const job = getJob(raced)
  return {
    ends: historyOf(raced).filter((type) => ['completed', 'failed', 'cancelled'].includes(type)),
    hasResults: findServedResults(raced) !== undefined,
    isStopping: job.status === 'cancelled' && job.isStopping,
    other: statusOf(other),
    faults,
  }
}

/** Whatever happened, it happened once, and the queue goes on. */
function oneEnd(end: 'completed' | 'failed' | 'cancelled'): ReturnType<typeof outcomeOf> {
  return { ends: [end], hasResults: end === 'completed', isStopping: false, other: 'running', faults: [] }
}

describe('start against stop', () => {
  test('a stop that comes first leaves nothing to start', async () => {
    using race = openRace({ isRunning: false })
    race.scheduler.stopJob(race.raced)
    race.runner.run(race.other).finish()
    await quiet()
    expect(race.runner.startedIds).toEqual([race.other])
    expect(race.historyOf(race.raced)).toEqual(['submitted', 'cancelled'])
  })

  test('a stop in the last moment before the claim wins as well', async () => {
    using race = openRace({ isRunning: false })
    const act = () => void race.scheduler.stopJob(race.raced)
    race.interruptAt({ call: 'claimNext', when: 'before', act })
    race.runner.run(race.other).finish()
    await quiet()
    expect(race.runner.startedIds).toEqual([race.other])
    expect(race.historyOf(race.raced)).toEqual(['submitted', 'cancelled'])
  })

  test('a stop in the first moment of the run ends the run', async () => {
    using race = openRace({ isRunning: false })
    race.runner.whileStarting((id) => void race.scheduler.stopJob(id))
    race.runner.run(race.other).finish()
    await quiet()
    expect(race.runner.run(race.raced).signal.aborted).toBe(true)
    expect(race.getJob(race.raced)).toMatchObject({ status: 'cancelled', isStopping: true })
    race.runner.run(race.raced).fail()
    await quiet()
    expect(race.historyOf(race.raced)).toEqual(['submitted', 'started', 'cancelled', 'compute_ended'])
  })

  test('a stop after the start cancels the running job, whose slot stays taken until its runner returns', async () => {
    using race = openRace({ isRunning: true })
    race.scheduler.stopJob(race.raced)
    await quiet()
    expect(race.statusOf(race.other)).toBe('queued')
    race.runner.run(race.raced).fail()
    await quiet()
    expect(outcomeOf(race)).toEqual(oneEnd('cancelled'))
  })
})

describe.each([
  { end: 'finish', event: 'completed' },
  { end: 'fail', event: 'failed' },
] as const)('$end against stop', ({ end, event }) => {
  /** Ends the run, and stops its job while the end is being stored. */
  async function stopDuringSettle(race: Race, when: 'before' | 'after'): Promise<unknown> {
    let refusal: unknown
    race.interruptAt({ call: 'settle', when, act: () => (refusal = refusalOfStop(race, race.raced)) })
    race.runner.run(race.raced)[end]()
    await quiet()
    return refusal
  }

  test('a stop before the runner ends wins', async () => {
    using race = openRace({ isRunning: true })
    race.scheduler.stopJob(race.raced)
    race.runner.run(race.raced)[end]()
    await quiet()
    expect(outcomeOf(race)).toEqual(oneEnd('cancelled'))
  })

  test('a stop when the runner has ended, but nobody has heard of it yet, wins', async () => {
    using race = openRace({ isRunning: true })
    race.runner.run(race.raced)[end]()
    race.scheduler.stopJob(race.raced)
    await quiet()
    expect(outcomeOf(race)).toEqual(oneEnd('cancelled'))
  })

  test('a stop in the last moment before the end is stored wins', async () => {
    using race = openRace({ isRunning: true })
    expect(await stopDuringSettle(race, 'before')).toBeUndefined()
    expect(outcomeOf(race)).toEqual(oneEnd('cancelled'))
  })

  test('a stop in the first moment after the end is stored is refused', async () => {
    using race = openRace({ isRunning: true })
    expect(await stopDuringSettle(race, 'after')).toBeInstanceOf(JobAlreadyFinishedError)
    expect(outcomeOf(race)).toEqual(oneEnd(event))
  })

  test('a stop later is refused', async () => {
    using race = openRace({ isRunning: true })
    race.runner.run(race.raced)[end]()
    await quiet()
    expect(refusalOfStop(race, race.raced)).toBeInstanceOf(JobAlreadyFinishedError)
    expect(outcomeOf(race)).toEqual(oneEnd(event))
  })
})

function refusalOfStop({ scheduler }: Race, id: JobId): unknown {
  try {
    scheduler.stopJob(id)
    return undefined
  } catch (error) {
    return error
  }
}
