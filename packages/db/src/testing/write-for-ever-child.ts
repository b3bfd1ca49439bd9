// Takes jobs through their lives on the database that it is given, one after the other, until it is killed.
import { newJobId, newRunId } from '@hornbench/api-contract'
import { createJobRepository } from '../job-repository.ts'
import { createJobStore } from '../job-store.ts'
import { openDatabase } from '../open-database.ts'
import { sampleSolution } from './sample-solution.ts'

const database = openDatabase(process.argv[2] ?? '')
const jobs = createJobRepository(database)
const store = createJobStore(database)
const plan = { frequenciesHz: [100, 200], layoutJson: '{}', atMs: 0 }
const about = { solveSeconds: 1, worker: 'child', warnings: [] }
process.send?.('writing')

for (;;) {
  const request = { form: 'typed', json: JSON.stringify('x'.repeat(20_000)) } as const
  const { job } = jobs.insert({ id: newJobId(), request, summaryJson: '{}' }, Date.now())
  const run = { jobId: job.id, runId: newRunId() }
  store.claimNext(run.runId, Date.now())
  for (const { index, frequencyHz } of store.planFrequencies(run, plan) ?? []) {
    const task = store.dispatch(run, { index, atMs: Date.now() })
    if (task) store.checkpoint(task, { ...sampleSolution(frequencyHz), ...about, atMs: Date.now() })
  }
  store.settle(run, {
    event: 'complete',
    results: { servedJson: '{}', documentJson: '{}' },
    atMs: Date.now(),
  })
}
