/**
 * `npm run bench:http`: what lists, results and submissions cost, and how polls feel while bodies of 60 MB are refused.
 * Real servers and sockets on this machine; what matters are the ratios.
 */
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { openTemporaryFolder } from '../cli/run-cli.ts'
import { type ServerProcess, startServer } from '../jobs/start-server.ts'
import type { BodyName } from './http-bodies.ts'
import { fillDataFolder, RESULTS } from './http-data-folder.ts'
import type { Submission } from './http-sender.ts'
import { summarise } from './summarise.ts'

const FEW = 1000
const MANY = 100_000
const LISTS = 300
/** In each of the turns. */
const POLLS = 200
const ROUNDS = 3
const POLLED = ['/api/jobs?limit=50', '/api/status/job-500'] as const
const POLL_PAUSE_MS = 5
/** Backups and caches of a server that has just started. */
const SETTLE_MS = 3000

const HOSTILE: readonly BodyName[] = [
  'one bad entry',
  'syntax error at the end',
  'too many triangles',
  'too many vertices',
  'nothing but brackets',
  'nothing but pairs of brackets',
  'nothing but escapes',
]

/** Filters of the list, and where in it they begin, as a share of the jobs that they let through. */
const SHAPES: readonly (readonly [name: string, query: string, share: number])[] = [
  ['no filter', '', 0],
  ['no filter, offset in the middle', '', 0.5],
  ['no filter, offset near the end', '', 0.9],
  ['one status', '&status=complete', 0],
  ['one status, offset in the middle', '&status=complete', 0.5],
  ['one rare status', '&status=cancelled', 0],
  ['two statuses', '&status=complete,error', 0],
  ['two statuses, offset in the middle', '&status=complete,error', 0.5],
  ['two statuses, offset near the end', '&status=complete,error', 0.9],
  ['two rarer statuses', '&status=cancelled,error', 0],
]

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
await using few = await openFilled(FEW)
await using many = await openFilled(MANY)
await sleep(SETTLE_MS)

await compareLists()
await few.server.end('SIGTERM')
await measureResults()
await measureSubmits()
await measurePollsDuringSubmits()
agent.destroy()

async function openFilled(jobs: number) {
  const folder = await openTemporaryFolder()
  fillDataFolder(folder.path, jobs)
  const watch = new URL('http-watch-loop.ts', import.meta.url)
  const server = await startServer(folder.path, { NODE_OPTIONS: `--import=${watch}` })
  return {
    jobs,
    server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

async function compareLists(): Promise<void> {
  console.log(`GET /api/jobs?limit=50 with ${MANY} jobs against ${FEW}`)
  for (const [name, query, share] of SHAPES) {
    const times = [new Array<number>(), new Array<number>()] as const
    const targets = await Promise.all(
      [few, many].map(async ({ server }) => {
        const { total } = JSON.parse(await get(`${server.url}/api/jobs?limit=1${query}`)) as { total: number }
        return `${server.url}/api/jobs?limit=50${query}&offset=${Math.floor(share * (total - 50))}`
      }),
    )
    for (let count = 0; count < LISTS; count += 1) {
      for (const [which, target] of targets.entries()) times[which]?.push(await timeOf(() => get(target)))
    }
    reportRatio(name, times[0], times[1])
  }
}

async function measureResults(): Promise<void> {
  const times = new Map<string, number[]>(RESULTS.map(({ id }) => [id, []]))
  for (let count = 0; count < 100; count += 1) {
    for (const { id } of RESULTS) {
      times.get(id)?.push(await timeOf(() => get(`${many.server.url}/api/results/${id}`)))
    }
  }
  const [tiny = Number.NaN, large = Number.NaN] = RESULTS.map(
    ({ id }) => summarise(times.get(id) ?? []).median,
  )
  const [least, most] = RESULTS
  const perMb = (1e6 * (large - tiny)) / (most.bytes - least.bytes)
  console.log('\nGET /api/results, served as stored')
  console.log(`  1 kB ${ms(tiny)}   5 MB ${ms(large)}   each MB more ${ms(perMb)}`)
}

async function measureSubmits(): Promise<void> {
  console.log('\nPOST /api/solve, accepted')
  for (const name of ['small', 'as large as can be stored'] as const) {
    await longestBlock(many.server)
    const submits: Submission[] = []
    for (let count = 0; count < 5; count += 1) {
      await using sender = startSender(name, `${name} ${count}`)
      await sender.ready
      await sleep(500)
      submits.push(await sender.submit())
    }
    const block = await longestBlock(many.server)
    const { median, most } = summarise(submits.map((submit) => submit.ms))
    const statuses = new Set(submits.map(({ status }) => status))
    console.log(
      `  ${name.padEnd(36)} ${[...statuses].join()}  median ${ms(median)}  most ${ms(most)}  ${block}`,
    )
  }
}

async function measurePollsDuringSubmits(): Promise<void> {
  // The jobs that were just submitted have to end first.
  for (let isBusy = true; isBusy;) {
    const list = JSON.parse(await get(`${many.server.url}/api/jobs?limit=1&status=queued,running`)) as {
      total: number
    }
    isBusy = list.total > 0
    await sleep(500)
  }
  for (const name of HOSTILE) await measurePollsDuring(name)
}

/** Idle and busy by turns, so that whatever else this machine does falls on both alike. */
async function measurePollsDuring(name: BodyName): Promise<void> {
  await using sender = startSender(name, name)
  await sender.ready
  const idle = noTimes()
  const busy = noTimes()
  const submits: Submission[] = []
  const blocks: string[] = []
  await poll(noTimes(), { isOver: () => true })
  for (let round = 0; round < ROUNDS; round += 1) {
    await poll(idle, { isOver: () => true })
    await longestBlock(many.server)
    let isOver = false
    const sending = (async () => {
      while (!isOver) submits.push(await sender.submit())
    })()
    const before = submits.length
    await poll(busy, { isOver: () => submits.length > before })
    isOver = true
    await sending
    blocks.push(await longestBlock(many.server))
  }
  const [first] = submits
  const { median } = summarise(submits.map((submit) => submit.ms))
  console.log(`\nPolls while 60 MB are submitted: ${name}`)
  console.log(
    `  ${submits.length} answered ${first?.status} after ${ms(median)}: ${first?.text.slice(0, 90)}`,
  )
  for (const path of POLLED) {
    report(`${path}, idle`, idle[path])
    reportRatio(path, idle[path], busy[path])
  }
  for (const block of blocks) console.log(`  ${block}`)
}

type Times = Record<(typeof POLLED)[number], number[]>

function noTimes(): Times {
  return { '/api/jobs?limit=50': [], '/api/status/job-500': [] }
}

/** Polls, one after the other with pauses: so many, and on until all is over. */
async function poll(times: Times, { isOver }: { isOver: () => boolean }): Promise<void> {
  for (let count = 0; count < POLLS || !isOver(); count += 1) {
    for (const path of POLLED) times[path].push(await timeOf(() => get(`${many.server.url}${path}`)))
    await sleep(POLL_PAUSE_MS)
  }
}

function startSender(name: BodyName, key: string) {
  const worker = new Worker(new URL('http-sender.ts', import.meta.url), {
    workerData: { url: many.server.url, name, key },
  })
  return {
    /** Its body is made. */
    ready: once(worker, 'message'),
    async submit(): Promise<Submission> {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      worker.postMessage('submit')
      const [end] = (await once(worker, 'message')) as [Submission]
      return end
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  }
}

/** How long the main thread of a server was kept from answering at most, since this was last asked. */
async function longestBlock(server: ServerProcess): Promise<string> {
  const told = () => [...server.log().matchAll(/^longest block .*$/gm)]
  const before = told().length
  process.kill(server.pid, 'SIGUSR2')
  while (told().length === before) await sleep(10)
  return told().at(-1)?.[0] ?? ''
}

function get(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        if (incoming.statusCode !== 200) reject(new Error(`${url}: ${incoming.statusCode}`))
        else resolve(Buffer.concat(chunks).toString('latin1'))
      })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await act()
  return performance.now() - startMs
}

function report(name: string, times: readonly number[]): void {
  const { median, p99, most } = summarise(times)
  console.log(`  ${name.padEnd(36)} median ${ms(median)}  p99 ${ms(p99)}  most ${ms(most)}`)
}

function reportRatio(name: string, before: readonly number[], after: readonly number[]): void {
  report(name, after)
  const [one, other] = [summarise(before), summarise(after)]
  console.log(
    `  ${'ratio'.padEnd(36)} median ${ratio(other.median, one.median)}     p99 ${ratio(other.p99, one.p99)}`,
  )
}

function ms(value: number): string {
  return `${value.toFixed(2).padStart(7)} ms`
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2).padStart(7)
}
