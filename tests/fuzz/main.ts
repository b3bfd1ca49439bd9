/**
 * `npm run fuzz -- [--seed S] [--count N] [--only INDEX]`: sends generated requests to a server of its own. None may
 * end in a fault of the server, none may hang. With --only, sends that one and shows it with its answer.
 */
import { parseArgs } from 'node:util'
import { createBaseRequests } from './base-requests.ts'
import { describeRun, findFaults } from './describe-run.ts'
import { findFailed, saveFailed } from './failed-requests.ts'
import { generateRequest } from './generate-request.ts'
import { runFuzz } from './run-fuzz.ts'
import { sendRequests } from './send-requests.ts'
import { startFuzzServer } from './start-fuzz-server.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' } },
})
const seed = Number(values.seed ?? 1)
const count = Number(values.count ?? 200_000)

process.exitCode = values.only === undefined ? await runAll() : await runOne(Number(values.only))

async function runAll(): Promise<number> {
  const startedAt = Date.now()
  const run = await runFuzz({
    seed,
    count,
    onProgress(done) {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count} after ${elapsed(startedAt)} s `)
    },
  })
  console.log(describeRun(run))
  const faults = findFaults(run)
  console.log(faults.length === 0 ? '\nNo faults.' : `\n${faults.join('\n')}\nSaved in ${saveFailed(run)}`)
  return faults.length === 0 ? 0 : 1
}

async function runOne(index: number): Promise<number> {
  await using server = await startFuzzServer()
  const generated = generateRequest(createBaseRequests(), seed, index)
  const request = { ...generated, bytes: findFailed(seed, index) ?? generated.bytes }
  console.log(`${request.kind}, ${request.bytes.length} bytes:\n${request.bytes.toString('latin1')}\n`)
  const [outcome] = await sendRequests(server.address, [request])
  console.log(
    outcome?.kind === 'answered'
      ? `${outcome.answer.status} ${outcome.answer.body.toString().slice(0, 2000)}`
      : `no answer: ${outcome?.kind}`,
  )
  for (const line of server.faults()) console.log(line)
  return 0
}

function elapsed(sinceMs: number): number {
  return Math.round((Date.now() - sinceMs) / 1000)
}
