/** One thing that is done to a server to bring it into the state in which an exchange was recorded. */
export type Step =
  /** With the body of a recorded exchange; without it, the plainest request. */
  | { readonly do: 'submit'; readonly job: string; readonly bodyOf?: string }
  | { readonly do: 'stop' | 'delete'; readonly job: string }
  | { readonly do: 'finish'; readonly job: string; readonly result: string }
  | { readonly do: 'fail'; readonly job: string; readonly reason: string }
  | { readonly do: 'clear failed' }
  /** The process ends without a word, and another one starts on the same database. */
  | { readonly do: 'restart' }
  /** From here on, a job completes as soon as it comes to the solve. */
  | { readonly do: 'end at once' }

type Precondition = {
  readonly says: RegExp
  readonly steps: readonly Step[]
  /** What one exchange leaves is nothing to another one. */
  readonly isShared?: boolean
}

const submit = (job: string, bodyOf?: string): Step => ({ do: 'submit', job, ...(bodyOf && { bodyOf }) })
const stop = (job: string): Step => ({ do: 'stop', job })
const fail = (job: string, reason: string): Step => ({ do: 'fail', job, reason })
const finish = (job: string, result: string): Step => ({ do: 'finish', job, result })

/** Stands for the result that a note of the recordings gives. */
export const RECORDED_RESULT = 'recorded result'
const BOOM = 'boom: "quoted" é号\nsecond line'

const threeJobs = [submit('J1'), submit('J2'), submit('J3', 'lifecycle/solve-third-no-content-type')]
const twoDone = [...threeJobs, stop('J2'), finish('J1', RECORDED_RESULT), finish('J3', RECORDED_RESULT)]
const threeEqualJobs = [submit('J1'), submit('J2'), submit('J3')]

const manyJobs = Array.from({ length: 51 }, (_, index) => submit(`many ${index}`))

/** What the words of the recordings mean. The first that fits counts. */
const PRECONDITIONS: readonly Precondition[] = [
  { says: /solver (?:stub )?returns at once/, steps: [{ do: 'end at once' }], isShared: true },
  { says: /^Empty database|^no active job|^the solver (?:returns|raises)/, steps: [] },
  { says: /; J2 and J3 were submitted after it and wait in the queue/, steps: threeJobs },
  { says: /; J2 \(queued\) was stopped; J3 still waits/, steps: [...threeJobs, stop('J2')] },
  { says: /^J1 was submitted first/, steps: [submit('J1')] },
  { says: /^J1 and J3 have completed/, steps: twoDone },
  { says: /^J3 was deleted/, steps: [...twoDone, { do: 'delete', job: 'J3' }] },
  { says: /^J4 is running/, steps: [submit('J4')] },
  { says: /^J4 is cancelled but|^J4 cancelled/, steps: [submit('J4'), submit('J5'), stop('J4')] },
  { says: /^J4 was .*(?:stopped|cancelled)/, steps: [submit('J4'), stop('J4')] },
  { says: /^J6 was running, was stopped/, steps: [submit('J6'), stop('J6'), fail('J6', 'solver blew up')] },
  { says: /^J7 failed, J6/, steps: [submit('J6'), stop('J6'), submit('J7'), fail('J7', BOOM)] },
  { says: /^J7 failed/, steps: [submit('J7'), fail('J7', BOOM)] },
  { says: /^J8 failed/, steps: [submit('J8'), fail('J8', '')] },
  { says: /^two jobs in state error/, steps: [submit('J6'), stop('J6'), submit('J8'), fail('J8', '')] },
  { says: /^J10 complete/, steps: [submit('J10'), finish('J10', '{"a":NaN,"b":[Infinity,-Infinity,1.5]}')] },
  { says: /^J11 complete/, steps: [submit('J11'), finish('J11', '[1,2]')] },
  { says: /^Many completed jobs/, steps: [{ do: 'end at once' }, ...manyJobs] },
  { says: /^J1 running \(blocked\), J2 and J3 queued/, steps: threeEqualJobs },
  { says: /when the server was killed|^J1 is the only job/, steps: [...threeEqualJobs, { do: 'restart' }] },
  { says: /^The solver has just made this report/, steps: [submit('J')] },
]

/** Jobs of the sample database, by the names that they have in the recordings. */
const OCC = '5a000004-0000-4000-8000-000000000004'
const QUEUED_2 = '5a000018-0000-4000-8000-000000000018'

/** What follows the usual words in a precondition on the sample database. */
const SAMPLE_CHANGES: readonly Precondition[] = [
  {
    says: /queued_2 was stopped, complete_occ deleted, and failed jobs cleared/,
    steps: [stop(QUEUED_2), { do: 'delete', job: OCC }, { do: 'clear failed' }],
  },
  { says: /complete_occ was then deleted/, steps: [{ do: 'delete', job: OCC }] },
  { says: /clear-failed was called just before/, steps: [{ do: 'clear failed' }] },
  { says: /reaches it\.\s*$/, steps: [] },
]

export type Staging = Omit<Precondition, 'says'> & { readonly database: 'empty' | 'sample' }

/** How to stage what the words say; `undefined` for words that nobody has told us. */
export function readPrecondition(words: string): Staging | undefined {
  const isSample = /fresh copy of simulations\.sample\.db/.test(words)
  const known = (isSample ? SAMPLE_CHANGES : PRECONDITIONS).find(({ says }) => says.test(words))
  if (!known) return undefined
  const { says: _, ...staging } = known
  return { ...staging, database: isSample ? 'sample' : 'empty' }
}
