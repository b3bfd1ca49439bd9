/** The thread that sends large bodies, so that its own work does not show in the times of the polls. */
import { request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { BODIES, type BodyName } from './http-bodies.ts'

export type Submission = { readonly status: number; readonly ms: number; readonly text: string }

const { url, name, key } = z
  .object({ url: z.string(), name: z.enum(Object.keys(BODIES) as BodyName[]), key: z.string() })
  .parse(workerData)
const body = BODIES[name]()
tell('ready')
parentPort?.on('message', () => void submit().then(tell))

function tell(message: 'ready' | Submission): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(message)
}

function submit(): Promise<Submission> {
  const startMs = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'idempotency-key': key,
    }
    const outgoing = request(`${url}/api/solve`, { method: 'POST', headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('latin1').on('data', (part: string) => (text = (text + part).slice(0, 200)))
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, ms: performance.now() - startMs, text }),
      )
      incoming.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
