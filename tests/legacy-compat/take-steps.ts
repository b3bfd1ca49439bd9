import { reprintStored } from '@hornbench/legacy-wire'
import type { Exchange } from './exchange.ts'
import { RECORDED_RESULT, type Step } from './preconditions.ts'
import { type Address, sendRaw } from './send-raw.ts'
import { settle, waitForEnd } from './settle.ts'
import type { StagedServer } from './staged-server.ts'
import type { StandInSolver } from './stand-in-solver.ts'

const PLAIN_REQUEST =
  '{"mesh":{"vertices":[0,0,0,0.1,0,0,0,0.1,0,0,0,0.1],"indices":[0,2,1,0,1,3,0,3,2,1,2,3],"surfaceTags":[2,1,1,1]},"frequency_range":[100,1000],"num_frequencies":3,"sim_type":"2"}'
const PLAIN_RESULT = '{"frequencies":[100.0,1000.0]}'

export type Stage = {
  readonly server: StagedServer
  readonly solver: StandInSolver
  /** The ids of the jobs by their names in the recordings. */
  readonly ids: Map<string, string>
  readonly exchanges: readonly Exchange[]
}

/** Does to a server what a precondition says has been done, and returns when all of it is stored. */
export async function takeSteps(stage: Stage, steps: readonly Step[]): Promise<void> {
  await settle(stage.server.address)
  for (const step of steps) {
    await takeStep(stage, step)
    await settle(stage.server.address)
  }
}

async function takeStep({ server, solver, ids, exchanges }: Stage, step: Step): Promise<void> {
  const idOf = (job: string) => ids.get(job) ?? job
  const { address } = server
  switch (step.do) {
    case 'submit': {
      const recorded = exchanges.find(({ name }) => name === step.bodyOf)?.request.body
      ids.set(step.job, await submitRaw(address, recorded ?? PLAIN_REQUEST))
      return
    }
    case 'stop':
      return void (await call(address, `POST /api/stop/${idOf(step.job)}`))
    case 'delete':
      return void (await call(address, `DELETE /api/jobs/${idOf(step.job)}`))
    case 'clear failed':
      return void (await call(address, 'DELETE /api/jobs/clear-failed'))
    case 'finish':
      await solver.finish(idOf(step.job), reprintStored(resultText(step.result, exchanges)))
      return await waitForEnd(address, idOf(step.job))
    case 'fail':
      await solver.fail(idOf(step.job), step.reason)
      return await waitForEnd(address, idOf(step.job))
    case 'restart':
      return await server.restart()
    case 'end at once':
      return solver.endAtOnceWith(PLAIN_RESULT)
  }
}

function resultText(result: string, exchanges: readonly Exchange[]): string {
  if (result !== RECORDED_RESULT) return result
  const lead = 'The result object handed over by the solver, as JSON: '
  const note = exchanges.find((exchange) => exchange.note.startsWith(lead))?.note
  return note?.slice(lead.length) ?? PLAIN_RESULT
}

async function submitRaw(address: Address, body: string): Promise<string> {
  const answer = await call(address, 'POST /api/solve', body)
  return (JSON.parse(answer) as { job_id: string }).job_id
}

async function call(address: Address, line: string, body: string | null = null): Promise<string> {
  const [method = '', path = ''] = line.split(' ')
  const answer = await sendRaw(address, { method, path, headers: [], body })
  if (answer.status !== 200) throw new Error(`${line}: ${answer.status} ${answer.body}`)
  return answer.body
}
