import type { Address } from '../legacy-compat/send-raw.ts'
import { type FuzzRequest, toBytes } from './fuzz-request.ts'
import { LIVE_ID } from './odd-values.ts'
import { type Outcome, sendRequests } from './send-requests.ts'

type Listed = { readonly id: string; readonly status: string }

/** Knows some jobs that are there, and keeps them few: the queue stays open and the data folder small. */
export function createLiveJobs(address: Address) {
  let ids: string[] = []

  function request(method: string, target: string): FuzzRequest {
    const bytes = toBytes({ method, target, headers: [], body: undefined })
    return { index: -1, kind: 'tidying up', method, target, bytes, isFramed: true }
  }

  async function list(): Promise<Listed[]> {
    const [outcome] = await sendRequests(address, [request('GET', '/api/jobs?limit=200')])
    return outcome?.kind === 'answered'
      ? (JSON.parse(outcome.answer.body.toString()) as { items: Listed[] }).items
      : []
  }

  return {
    /** The same request with ids of jobs in it that are there. */
    fill(given: FuzzRequest): FuzzRequest {
      const text = given.bytes.toString('latin1')
      if (ids.length === 0 || text.search(LIVE_ID) === -1) return given
      const filled = text.replaceAll(LIVE_ID, (mark) => ids[Number(mark.slice(-2)) % ids.length] ?? mark)
      return { ...given, bytes: Buffer.from(filled, 'latin1') }
    },
    /** Deletes all but the newest jobs. What it is answered counts like any other answer. */
    async tidy(most: number): Promise<Outcome[]> {
      const outcomes: Outcome[] = []
      let jobs = await list()
      ids = jobs.map(({ id }) => id).filter((id) => id.length === 36)
      while (jobs.length > most) {
        const old = jobs.slice(most)
        const active = old.filter(({ status }) => status === 'queued' || status === 'running')
        const paths = (toPath: string, chosen: readonly Listed[], method: string) =>
          chosen.map(({ id }) => request(method, `${toPath}${encodeURIComponent(id)}`))
        outcomes.push(...(await sendRequests(address, paths('/api/stop/', active, 'POST'))))
        outcomes.push(...(await sendRequests(address, paths('/api/jobs/', old, 'DELETE'))))
        jobs = await list()
      }
      return outcomes
    },
  }
}
