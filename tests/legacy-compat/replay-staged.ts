import { setTimeout as sleep } from 'node:timers/promises'
import type { Exchange } from './exchange.ts'
import { judge, withIds } from './judge.ts'
import { readPrecondition, type Staging } from './preconditions.ts'
import type { ReplayOutcome } from './replay-outcome.ts'
import { sendRaw } from './send-raw.ts'
import { readSolverReports, toStageReport } from './solver-report.ts'
import { startStagedServer } from './staged-server.ts'
import { createStandInSolver } from './stand-in-solver.ts'
import { type Stage, takeSteps } from './take-steps.ts'

/** Longer than the scheduler holds back a report. */
const REPORT_REST_MS = 400

/**
 * Replays exchanges that need the solver in a certain state: with a stand-in for it, in this process, over a socket.
 * What changes something gets a server of its own, so that the order does not matter.
 */
export async function replayStaged(
  exchanges: readonly Exchange[],
  all: readonly Exchange[],
): Promise<ReplayOutcome[]> {
  const outcomes: ReplayOutcome[] = []
  for (const { staging, members } of groupByStage(exchanges)) {
    outcomes.push(...(await replayGroup(staging, members, all)))
  }
  return outcomes
}

type Group = { readonly staging: Staging; readonly members: readonly Exchange[] }

function groupByStage(exchanges: readonly Exchange[]): Group[] {
  const shared = new Map<string, { staging: Staging; members: Exchange[] }>()
  const single: Group[] = []
  for (const exchange of exchanges) {
    const staging = readPrecondition(exchange.precondition)
    if (!staging) throw new Error(`${exchange.name} has no staging.`)
    if (staging.isShared || changesNothing(exchange)) {
      const key = JSON.stringify([staging, readSolverReports(exchange.precondition)])
      const group = shared.get(key) ?? { staging, members: [] }
      group.members.push(exchange)
      shared.set(key, group)
    } else single.push({ staging, members: [exchange] })
  }
  return [...shared.values(), ...single]
}

function changesNothing({ request, response }: Exchange): boolean {
  return request.method === 'GET' || response.status >= 400
}

async function replayGroup(
  { database, steps }: Staging,
  members: readonly Exchange[],
  all: readonly Exchange[],
): Promise<ReplayOutcome[]> {
  const solver = createStandInSolver()
  const server = await startStagedServer(database, () => ({ runJob: solver.runJob }))
  try {
    const stage: Stage = { server, solver, ids: new Map(), exchanges: all }
    await takeSteps(stage, steps)
    const outcomes: ReplayOutcome[] = []
    for (const exchange of members) {
      await makeReports(stage, exchange)
      const answer = await sendRaw(server.address, withIds(exchange, stage.ids))
      outcomes.push(judge({ exchange, answer, ids: stage.ids, databaseFile: server.databaseFile }))
    }
    return outcomes
  } finally {
    await server.close()
  }
}

async function makeReports({ solver, ids }: Stage, { precondition }: Exchange): Promise<void> {
  const reports = readSolverReports(precondition).map(toStageReport)
  for (const report of reports) await solver.report(ids.get('J') ?? '', report)
  if (reports.length > 0) await sleep(REPORT_REST_MS)
}
