/** Queues a horn on a running Hornbench, watches it and prints its level on axis. Arguments: [URL] [HORN.json]. */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isFinal, type AppRouter, type Job } from '@hornbench/api-contract'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'

const DOME_WAVEGUIDE = {
  formula_type: 'OSSE',
  L: 14,
  a: 40,
  a0: 20,
  r0: 12.7,
  k: 1.5,
  s: 0.6,
  n: 2.5,
  q: 0.95,
}
const COARSE_MESH = { throat_res: 8, mouth_res: 8, rear_res: 10, wall_thickness: 5 }
const POLL_MS = 250

const [url = 'http://127.0.0.1:8000', file] = process.argv.slice(2)
const hornbench = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })

try {
  const job = await submit()
  await watch(job)
  await printCurve(job)
} catch (error) {
  if (!(error instanceof TRPCClientError)) throw error
  console.error(explain(error))
  process.exitCode = 1
}

function submit(): Promise<Job> {
  const design = file ? JSON.parse(readFileSync(file, 'utf8')) : { ...DOME_WAVEGUIDE, ...COARSE_MESH }
  return hornbench.jobs.submit.mutate({
    submission: {
      source: { kind: 'design', design },
      sweep: { kind: 'range', fromHz: 500, toHz: 8000, count: 9 },
      label: 'Example',
    },
  })
}

/** Asks what has changed, as the page in the browser does; never for more. */
async function watch({ id, plan, revision }: Job): Promise<void> {
  console.log(`Queued: ${plan?.triangles} triangles, valid to ${Math.round(plan?.validToHz ?? 0)} Hz.`)
  for (let since = revision; ;) {
    const changes = await hornbench.jobs.changes.query({ since })
    since = changes.revision
    const job = changes.jobs.find((changed) => changed.id === id)
    if (job?.status === 'running') console.log(`${Math.round(100 * job.progress)} % ${job.stageMessage}`)
    if (job && isFinal(job.status)) return
    await sleep(POLL_MS)
  }
}

async function printCurve({ id }: Job): Promise<void> {
  const { curves } = await hornbench.jobs.results.query({ id })
  console.log(`Level on axis at ${curves.onAxis.distanceM} m from the mouth, dB re 20 µPa:`)
  for (const [index, frequencyHz] of curves.frequenciesHz.entries()) {
    const levelDb = curves.onAxis.levelDb[index]
    console.log(`${frequencyHz.toFixed(0).padStart(6)} Hz  ${levelDb?.toFixed(2) ?? 'not solved'}`)
  }
}

/** A refusal says what is wrong with each field. */
function explain({ message, data }: TRPCClientError<AppRouter>): string {
  const issues = data?.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`) ?? []
  return [message, ...issues].join('\n')
}
