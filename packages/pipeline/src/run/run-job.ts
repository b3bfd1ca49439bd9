import type { JobId } from '@hornbench/api-contract'
import { coarseToFineOrder } from '@hornbench/compute'
import type { ClaimedJob, Clock, JobResults, Report, RunRef } from '@hornbench/scheduler'
import { type ComputePlan, planCompute } from '@hornbench/simulation'
import type { FrequencyStore } from '../frequency-store.ts'
import type { Log } from '../log.ts'
import { toSolvePlan } from '../plan/to-solve-plan.ts'
import { readStoredRequest } from '../request/read-stored-request.ts'
import type { SolveJob } from '../request/solve-job.ts'
import { UnsolvableJobError } from '../request/unsolvable-job-error.ts'
import { createBreather } from '../results/breather.ts'
import { buildDocuments } from '../results/build-documents.ts'
import { isSolved, readSolvedRows } from '../results/solved-rows.ts'
import { assertSolvable } from './assert-solvable.ts'
import { boundaryFault } from './boundary-fault.ts'
import type { MemoryBudget } from './memory-budget.ts'
import { type MeshedBody, performMeshTask } from './perform-mesh-task.ts'
import { RunOverError } from './run-over-error.ts'
import { solvedAnewWarnings } from './solved-anew.ts'
import { solveSweep } from './solve-sweep.ts'
import type { StoreCall } from './store-call.ts'
import type { TaskDesk } from './task-desk.ts'

/** What all runs have in common. */
export type Workshop = {
  readonly meshing: TaskDesk
  readonly solving: TaskDesk
  readonly store: FrequencyStore
  readonly stored: StoreCall
  readonly budget: MemoryBudget
  readonly clock: Clock
  readonly deviceName: string
}

export type Run = {
  readonly claimed: ClaimedJob
  readonly report: Report
  readonly signal: AbortSignal
  readonly log: Log
}

/** The source of every job moves with 1 m/s peak. */
const SOURCE_VELOCITY = 1

/**
 * Runs one job through its stages. However it ends, no process works for it any more when the promise is settled.
 *
 * @throws what is wrong with the job, its message being the reason; the signal's reason once that is aborted
 */
export async function runJob(run: Run, workshop: Workshop): Promise<JobResults> {
  const { claimed, report, signal } = run
  const reservations = new Set<() => void>()
  try {
    signal.throwIfAborted()
    report({ stage: 'initializing' })
    const job = readStoredRequest(claimed.request)
    const body = await prepareBody(job, run, workshop)
    report({ stage: 'solver_setup' })
    const frequenciesHz = job.toFrequenciesHz()
    const supply = {
      cores: workshop.solving.capacity().slots,
      memoryBytes: workshop.budget.totalBytes,
    }
    assertSolvable(body, { job, frequenciesHz, supply })
    const compute = planCompute({ ...body.prepared, frequencies: frequenciesHz.length }, supply)
    await solve(body, { frequenciesHz, compute, reservations, run, workshop })
    return await finish(body, { job, run, workshop })
  } catch (error) {
    const { id } = claimed.job
    await Promise.all([workshop.meshing.withdraw(id), workshop.solving.withdraw(id)])
    throw error
  } finally {
    for (const release of reservations) release()
  }
}

async function prepareBody(job: SolveJob, run: Run, workshop: Workshop): Promise<MeshedBody> {
  const { claimed, report, signal } = run
  const { meshing, store, stored } = workshop
  report({ stage: 'mesh_prepare', message: job.meshStageMessage })
  const token = { ...refOf(claimed), taskId: 'mesh', attempt: 1, priority: 0 }
  const request = job.toPrepareRequest()
  const body = await performMeshTask(
    { kind: 'mesh', ...token, request, ...requestIdOf(claimed) },
    { desk: meshing, signal },
  )
  const { mshText } = body.prepared
  if (mshText !== undefined) {
    const call = () => store.storeMeshArtifact(refOf(claimed), mshText)
    if (!(await stored({ what: 'The mesh', call, signal }))) throw new RunOverError()
  }
  return body
}

type Sweep = {
  readonly frequenciesHz: readonly number[]
  readonly compute: ComputePlan
  readonly reservations: Set<() => void>
  readonly run: Run
  readonly workshop: Workshop
}

async function solve({ prepared }: MeshedBody, { run, workshop, ...sweep }: Sweep): Promise<void> {
  const { claimed, report, signal, log } = run
  const { store, stored, clock } = workshop
  const { frequenciesHz, compute, reservations } = sweep
  const ref = refOf(claimed)
  const layoutJson = JSON.stringify(prepared.layout)
  const open = await stored({
    what: 'The plan of the sweep',
    call: () =>
      store.planFrequencies(ref, {
        frequenciesHz,
        layoutJson,
        boundaryFault: findBoundaryFault(store, ref.jobId, prepared),
        atMs: clock.now(),
      }),
    signal,
  })
  if (!open) throw new RunOverError()
  const total = frequenciesHz.length
  let settled = total - open.length
  const { triangles, unknowns } = prepared
  const { processes, threads } = compute
  log.info(
    { triangles, unknowns, processes, threads, frequencies: total, takenOver: settled },
    'sweep planned',
  )
  const tellProgress = () => report({ stage: 'bem_solve', settled, total })
  tellProgress()
  const byIndex = new Map(open.map((frequency) => [frequency.index, frequency]))
  await solveSweep(
    coarseToFineOrder(total).flatMap((index) => byIndex.get(index) ?? []),
    {
      ...workshop,
      desk: workshop.solving,
      run: ref,
      ...requestIdOf(claimed),
      problem: {
        surface: prepared.surface,
        meridians: prepared.meridians,
        baffle: prepared.baffle,
        medium: prepared.layout.medium,
        sourceVelocity: SOURCE_VELOCITY,
        pointsM: prepared.pointsM,
        mirrors: prepared.symmetry.planes,
      },
      processBytes: compute.processBytes,
      threads: compute.threads,
      reservations,
      onSettled() {
        settled += 1
        tellProgress()
      },
      log,
      signal,
    },
  )
}

type Finish = { readonly job: SolveJob; readonly run: Run; readonly workshop: Workshop }

async function finish(body: MeshedBody, { job, run, workshop }: Finish): Promise<JobResults> {
  const { claimed, report, signal } = run
  const { store, deviceName } = workshop
  const { id: jobId, plan } = claimed.job
  report({ stage: 'directivity' })
  const frequencies = store.listFrequencies(jobId)
  if (!frequencies.some(isSolved)) {
    const first = frequencies.find(({ failure }) => failure)?.failure
    throw first
      ? new UnsolvableJobError(`Every frequency failed. The first: ${first.message}`)
      : new RunOverError()
  }
  const breathe = createBreather(signal)
  const { layout } = body.prepared
  const isObserving = store.findBoundaryLayout(jobId) !== undefined
  const fault = findBoundaryFault(store, jobId, body.prepared)
  const anew = isObserving ? solvedAnewWarnings(frequencies, fault) : []
  const solvePlan = toSolvePlan(body, { estimatedSeconds: plan?.estimatedSeconds ?? null })
  const rows = await readSolvedRows(frequencies, { jobId, layout, store, breathe })
  report({ stage: 'finalizing' })
  return buildDocuments({
    job,
    plan: { ...solvePlan, warnings: [...solvePlan.warnings, ...anew] },
    layout,
    frequencies,
    rows,
    deviceName,
    breathe,
  })
}

function findBoundaryFault(
  store: FrequencyStore,
  jobId: JobId,
  { layout }: MeshedBody['prepared'],
): string | undefined {
  const known = store.findBoundaryLayout(jobId)
  return known === undefined ? undefined : boundaryFault(known, layout)
}

function refOf({ job, runId }: ClaimedJob): RunRef {
  return { jobId: job.id, runId }
}

function requestIdOf({ requestId }: ClaimedJob): { readonly requestId?: string } {
  return requestId === null ? {} : { requestId }
}
