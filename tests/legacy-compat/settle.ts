import { setTimeout as sleep } from 'node:timers/promises'
import { type Address, sendRaw } from './send-raw.ts'

const POLL_MS = 5
const PATIENCE_MS = 60_000

type ListedJob = { readonly id: string; readonly status: string; readonly stage: string }

/** Waits until nothing happens by itself any more: what runs has come to the solve, and what waits has to wait. */
export function settle(address: Address): Promise<void> {
  return waitUntil(address, (jobs) => {
    const running = jobs.filter(({ status }) => status === 'running')
    const isWaiting = jobs.some(({ status }) => status === 'queued')
    return running.length > 0 ? running.every(({ stage }) => isSolving(stage)) : !isWaiting
  })
}

/** Waits until a job has ended. */
export function waitForEnd(address: Address, id: string): Promise<void> {
  return waitUntil(address, (jobs) => jobs.every((job) => job.id !== id || !isOpen(job.status)))
}

async function waitUntil(address: Address, holds: (jobs: readonly ListedJob[]) => boolean): Promise<void> {
  const request = { method: 'GET', path: '/api/jobs?limit=200', headers: [], body: null }
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const { body } = await sendRaw(address, request)
    const { items } = JSON.parse(body) as { items: ListedJob[] }
    if (holds(items)) return
    if (Date.now() > deadline) throw new Error(`Still not settled: ${body}`)
    await sleep(POLL_MS)
  }
}

function isOpen(status: string): boolean {
  return status === 'queued' || status === 'running'
}

function isSolving(stage: string): boolean {
  return stage !== 'queued' && stage !== 'initializing' && stage !== 'mesh_prepare'
}
