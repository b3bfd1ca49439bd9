import type { Dice } from './dice.ts'
import type { RequestParts } from './fuzz-request.ts'
import { liveId, oddNumber, oddText } from './odd-values.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'M-SEARCH']
const PATHS = [
  '/ /health /api/jobs /api/solve /api/jobs/clear-failed /docs /openapi.json /redoc /api /metrics /favicon.ico',
  '/trpc /trpc/ /trpc/jobs.list /index.html /runs/1 /assets/x.js /api/jobs/ID /api/jobs//ID /api/mesh-artifact/ID',
  '/api/status/ID /api/results/ID /api/stop/ID',
].flatMap((line) => line.split(' '))
const PIECES = [
  '/ // /. /.. /../.. % %2 %zz %00 %ff %2F %c0%80 %ed%a0%80 %F0%9F%92%A5 %3F %25',
  '? ?? # & = ; + * ~ \\ | " < ` { ^ :80 @',
].flatMap((line) => line.split(' '))
const PARAMETERS = 'status limit offset input batch __proto__ x limit[] %6Cimit '.split(' ')

/** Another method, path or query. Nothing in it ends the request line. */
export function mutateTarget(dice: Dice, parts: RequestParts): RequestParts {
  const base = dice.happens(0.5) ? parts.target : dice.oneOf(PATHS).replace('ID', anyId(dice))
  const target = dice.weighted<() => string>([
    [() => base, 15],
    [() => splice(dice, base), 30],
    [() => `${base}${base.includes('?') ? '&' : '?'}${randomQuery(dice)}`, 35],
    [() => base.toUpperCase(), 4],
    [() => `${base}${'/'.repeat(1 + dice.below(3))}`, 6],
    [() => encodeAll(base), 4],
    [
      () =>
        dice.oneOf([
          '*',
          'http://evil.example/',
          'http://localhost/api/jobs',
          'localhost:80',
          '//evil.example/x',
        ]),
      3,
    ],
    [() => `${base}?${'a'.repeat(dice.oneOf([2000, 8000, 8300, 15_000]))}`, 2],
    [() => `/api/status/${'/'.repeat(dice.below(4000))}${'x'.repeat(dice.below(3000))}`, 1],
  ])()
  return { ...parts, method: dice.happens(0.6) ? parts.method : dice.oneOf(METHODS), target: clean(target) }
}

function anyId(dice: Dice): string {
  return dice.weighted<() => string>([
    [() => liveId(dice), 60],
    [() => encodeURIComponent(oddText(dice).toWellFormed()), 30],
    [() => dice.text(dice.below(300), 'abc-0%'), 10],
  ])()
}

function randomQuery(dice: Dice): string {
  const values = [
    () => oddNumber(dice),
    () => encodeURIComponent(oddText(dice).toWellFormed()),
    () =>
      dice.oneOf(['queued', 'running,complete', 'error,,', ',', 'queued,queued', 'QUEUED', '+5+', '%205']),
    () => dice.oneOf(['{}', '%7B%7D', '[', '%5B%5D', '{"0":{}}']),
    () => dice.oneOf(PIECES),
  ]
  return Array.from({ length: dice.oneOf([1, 1, 2, 3, 60]) }, () => {
    const name = dice.oneOf(PARAMETERS)
    return dice.happens(0.9) ? `${name}=${dice.oneOf(values)()}` : name
  }).join('&')
}

function splice(dice: Dice, target: string): string {
  const at = 1 + dice.below(target.length)
  const end = dice.happens(0.5) ? at : at + dice.below(5)
  return target.slice(0, at) + dice.oneOf(PIECES) + target.slice(end)
}

function encodeAll(target: string): string {
  return target.replaceAll(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
}

/** Printable characters only. */
function clean(target: string): string {
  return target.replaceAll(/[^\x21-\x7e]/g, '_') || '/'
}
