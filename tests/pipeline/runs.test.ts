import { resultDocumentSchema, submissionSchema } from '@hornbench/api-contract'
import { createPreflight } from '@hornbench/pipeline'
import { expect, test } from 'vitest'
import { openPipelineBench } from './pipeline-bench.ts'
import { boxRequest, hornRequest } from './small-jobs.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

test('a horn is meshed, its mesh kept, and its curves can be read while and after it is solved (C4)', async () => {
  await using bench = openPipelineBench()
  const id = bench.submit({ request: hornRequest() })
  const { outcome, reports } = bench.start()
  const { results } = (await outcome) as { results: { documentJson: string; servedJson: string } }
  expect(reports.map(({ stage }) => stage)).toEqual([
    'initializing',
    'mesh_prepare',
    'solver_setup',
    'bem_solve',
    'bem_solve',
    'directivity',
    'finalizing',
  ])
  expect(bench.findMeshArtifact(id)?.startsWith('$MeshFormat\n2.2 0 8\n')).toBe(true)
  const document = resultDocumentSchema.parse(JSON.parse(results.documentJson))
  expect(await bench.partial(id)).toEqual({
    frequencyStates: 's',
    curves: document.curves,
    trust: document.trust,
  })
  expect(document.trust).toMatchObject([{ verdict: 'good' }])
  expect(Object.keys(document.curves.planes)).toEqual(['horizontal', 'diagonal'])
  expect(document.curves.planes.horizontal?.levelDb[0]).toHaveLength(7)
  expect(bench.findServedResults(id)).toEqual({ isServedForm: true, json: Buffer.from(results.servedJson) })
})

test('a job that is stopped in the middle of an assembly ends when its process has let go (L4)', async () => {
  await using bench = openPipelineBench()
  // About a minute for a frequency.
  bench.submit({ request: boxRequest(20, 3) })
  let tellProgress: () => void
  const underWay = new Promise<void>((resolve) => (tellProgress = resolve))
  bench.solving.onUpdate(({ kind }) => kind === 'progress' && tellProgress())
  const run = bench.start()
  await underWay
  expect(bench.solving.capacity().busy).toBe(1)
  run.stop()
  await run.outcome
  expect(bench.solving.capacity()).toEqual({ slots: 1, busy: 0, waiting: 0 })
  expect(bench.getJob(run.id).frequencyStates).toBe('ddd')

  const next = bench.submit({ request: boxRequest(2, 2) })
  await bench.start().outcome
  expect(bench.getJob(next).status).toBe('complete')
})

test('a frequency whose process is killed is solved at the next attempt, and the job completes (C1, L11)', async () => {
  await using bench = openPipelineBench()
  const id = bench.submit({ request: boxRequest(8, 2) })
  bench.solving.onUpdate((update) => {
    if (update.kind === 'started' && update.attempt === 1 && update.taskId === '0') {
      process.kill(Number(update.worker.replace('pid ', '')), 'SIGKILL')
    }
  })
  await bench.start().outcome
  expect(bench.getJob(id)).toMatchObject({ status: 'complete', frequencyStates: 'ss' })
  expect(bench.countEvents(id)).toMatchObject({ frequency_retried: 1, frequency_solved: 2 })
  expect(bench.listFrequencies(id).map(({ attempt }) => attempt)).toEqual([2, 1])
})

test('a design that can not be built is refused before it is queued, at the place in its expression', async () => {
  await using bench = openPipelineBench()
  const { plan, close } = createPreflight({
    dispatcher: bench.meshing,
    estimateSeconds: () => 2,
    processes: 2,
    memoryBytes: 1024 ** 3,
    log: silent,
  })
  const submissionOf = ({ json }: { json: string }) => submissionSchema.parse(JSON.parse(json))
  expect(await plan(submissionOf(hornRequest()))).toMatchObject({
    formulation: 'axisymmetric',
    triangles: 1200,
    unknowns: 52,
    symmetry: { x: false, y: false, reasons: ['A round body is solved on its outline.'] },
    estimatedSeconds: 2,
    meshHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  await expect(plan(submissionOf(hornRequest({ a: '40 + * 2' })))).rejects.toMatchObject({
    code: 'submission_refused',
    issues: [{ path: ['submission', 'source', 'design', 'a'], column: 6 }],
  })
  await close()
})
