import type { Dice } from './dice.ts'
import type { RequestParts } from './fuzz-request.ts'
import { mutateJson } from './mutate-json.ts'
import { liveId, oddJson, randomJson } from './odd-values.ts'

const SUBMISSION =
  '{"source":{"kind":"mesh","mesh":{"verticesM":[0,0,0,0.1,0,0,0,0.1,0,0,0,0.1],"triangles":[0,2,1,0,1,3,0,3,2,1,2,3],"tags":[2,1,1,1]}},"sweep":{"kind":"range","fromHz":100,"toHz":1000,"count":2,"spacing":"log"},"observation":{"planes":["horizontal"],"fromDeg":0,"toDeg":180,"angles":3,"distanceM":2},"medium":{"soundSpeed":343,"density":1.21},"meshValidation":"warn","label":"a"}'
const DESIGN =
  '{"source":{"kind":"design","design":{"formula_type":"OSSE","L":30,"a":"40 - 4*cos(2*p)","a0":12,"r0":12.7,"k":1,"s":0.4,"n":4,"q":0.995,"wall_thickness":6,"throat_res":15,"mouth_res":25,"rear_res":30}},"sweep":{"kind":"list","frequenciesHz":[500]}}'

type Call = { readonly name: string; readonly kind: 'query' | 'mutation'; readonly input: string }

const ONE = '{"id":"ID"}'
const asked = (name: string, input: string): Call => ({ name, kind: 'query', input })
const changed = (name: string, input: string): Call => ({ name, kind: 'mutation', input })

/** Every procedure, with an input that it takes; the weights keep what meshes a horn rare. */
const CALLS: readonly (readonly [call: Call, weight: number])[] = [
  [changed('jobs.submit', `{"submission":${SUBMISSION},"idempotencyKey":"k"}`), 10],
  [changed('jobs.submit', `{"submission":${SUBMISSION}}`), 10],
  [changed('jobs.submit', `{"submission":${DESIGN}}`), 0.5],
  [asked('jobs.get', ONE), 8],
  [asked('jobs.list', '{"limit":5,"statuses":["queued"]}'), 8],
  [asked('jobs.list', '{"limit":50,"cursor":7,"search":"a"}'), 4],
  [asked('jobs.changes', '{"since":0}'), 8],
  [asked('jobs.events', '{"id":"ID","limit":10,"after":0}'), 6],
  [asked('jobs.partial', ONE), 6],
  [asked('jobs.results', ONE), 6],
  [changed('jobs.stop', ONE), 6],
  [changed('jobs.delete', ONE), 6],
  [changed('jobs.redo', '{"id":"ID","edits":{"label":"b"},"idempotencyKey":"r"}'), 3],
  [changed('jobs.resume', '{"id":"ID","idempotencyKey":"s"}'), 4],
  [
    changed(
      'jobs.observe',
      '{"id":"ID","observation":{"planes":["vertical"],"distanceM":1,"origin":"throat"}}',
    ),
    4,
  ],
  [asked('jobs.surface', '{"id":"ID","index":0}'), 4],
  [changed('jobs.label', '{"id":"ID","notes":{"label":"x","notes":"y","rating":3,"kept":false}}'), 6],
  [asked('settings.get', ''), 4],
  [changed('settings.update', '{"maxConcurrentJobs":1,"cancelGraceMs":500,"pollFloorMs":1000}'), 3],
  [asked('system.health', ''), 6],
]

/** A call of the typed API, with its input changed or of another shape altogether, sent in one of the ways there are. */
export function typedRequest(dice: Dice): RequestParts {
  const call = dice.weighted(CALLS)
  const valid = call.input.replaceAll('ID', () => liveId(dice))
  const input = dice.weighted<() => string>([
    [() => valid, 15],
    [() => (valid === '' ? oddJson(dice) : mutateJson(dice, valid)), 65],
    [() => randomJson(dice), 15],
    [() => '', 5],
  ])()
  const name = dice.weighted<() => string>([
    [() => call.name, 90],
    [() => `${call.name},${dice.weighted(CALLS).name}`, 5],
    [() => Array.from({ length: 60 }, () => call.name).join(), 1],
    [
      () =>
        dice.oneOf([
          '',
          'jobs',
          'jobs.',
          '.',
          'jobs.__proto__',
          '__proto__.constructor',
          'jobs.list.x',
          '%00',
          '%',
        ]),
      4,
    ],
  ])()
  const isBatch = name.includes(',') || dice.happens(0.15)
  const sent = isBatch && dice.happens(0.9) ? `{"0":${input || 'null'},"1":${input || '{}'}}` : input
  const isPost = dice.happens(0.9) === (call.kind === 'mutation')
  return isPost ? postCall(dice, { name, isBatch, sent }) : getCall(dice, { name, isBatch, sent })
}

type Sent = { readonly name: string; readonly isBatch: boolean; readonly sent: string }

function getCall(dice: Dice, { name, isBatch, sent }: Sent): RequestParts {
  const short = sent.length < 5000 ? sent : sent.slice(0, 5000)
  const input = dice.happens(0.95)
    ? encodeURIComponent(short.toWellFormed())
    : short.replaceAll(/[^\x21-\x7e]/g, '_')
  const query = [...(isBatch ? ['batch=1'] : []), ...(input === '' ? [] : [`input=${input}`])].join('&')
  return { method: 'GET', target: `/trpc/${name}${query && `?${query}`}`, headers: [], body: undefined }
}

function postCall(dice: Dice, { name, isBatch, sent }: Sent): RequestParts {
  const type = dice.happens(0.95)
    ? 'application/json'
    : dice.oneOf(['text/plain', '', 'application/json;x', 'multipart/form-data'])
  return {
    method: 'POST',
    target: `/trpc/${name}${isBatch ? '?batch=1' : ''}`,
    headers: [['Content-Type', type]],
    body: Buffer.from(sent),
  }
}
