import { readExchanges } from '../legacy-compat/exchange.ts'
import type { Dice } from './dice.ts'
import type { RequestParts } from './fuzz-request.ts'

/** What takes processor time or starts a program gets a small share. */
const COSTLY = /^\/api\/(?:mesh\/|render-|updates\/)/
const COSTLY_SHARE = 0.025
/** Needs no more than a few triangles to be meshed. */
const SMALL_HORN =
  '{"formula_type":"OSSE","L":"30","s":"0.4","n":4,"h":0,"a":"40 - 4*cos(2*p)","r0":12.7,"a0":12,"k":1,"q":0.995,"n_angular":12,"n_length":4,"throat_res":15,"mouth_res":25,"rear_res":30,"wall_thickness":6,"enc_depth":0,"sim_type":2,"msh_version":"2.2"}'
const FIGURES =
  '"frequencies":[100,1000,10000],"spl":[80,85.5,90],"di":[1,2,3],"di_frequencies":[100,1000,10000],"impedance_frequencies":[100,1000,10000],"impedance_real":[1,2,3],"impedance_imaginary":[0.1,-0.2,0]'
const DIRECTIVITY =
  '"directivity":{"horizontal":[[[0,0],[90,-6]],[[0,0],[90,-9]],[[0,0],[90,-12]]],"vertical":[[[0,0],[90,-3]],[[0,0],[90,-6]],[[0,0],[90,-9]]]}'

const post = (target: string, body: string): RequestParts => ({
  method: 'POST',
  target,
  headers: [['Content-Type', 'application/json']],
  body: Buffer.from(body),
})

const ADDED: readonly RequestParts[] = [
  post('/api/mesh/build', SMALL_HORN),
  post('/api/render-charts', `{${FIGURES},${DIRECTIVITY}}`),
  post('/api/render-directivity', `{"frequencies":[100,1000,10000],${DIRECTIVITY},"reference_level":-6}`),
  ...['/openapi.json', '/docs', '/redoc', '/docs/oauth2-redirect'].map((target) => ({
    method: 'GET',
    target,
    headers: [],
    body: undefined,
  })),
]

/** All that the older server was asked, and what came after it. */
export function createBaseRequests() {
  const recorded = readExchanges().map(({ request }): RequestParts => {
    const { method, path: target, headers, body, bodyBase64 } = request
    const bytes = bodyBase64 === undefined ? Buffer.from(body ?? '') : Buffer.from(bodyBase64, 'base64')
    return { method, target, headers, body: body === null && bodyBase64 === undefined ? undefined : bytes }
  })
  const all = [...recorded, ...ADDED]
  const costly = all.filter(({ target }) => COSTLY.test(target))
  const cheap = all.filter(({ target }) => !COSTLY.test(target))
  const hasBody = ({ body }: RequestParts) => body !== undefined && body.length > 0
  const [costlyBodies, cheapBodies] = [costly.filter(hasBody), cheap.filter(hasBody)]
  const isCostly = (dice: Dice) => dice.happens(COSTLY_SHARE)

  return {
    any: (dice: Dice) => dice.oneOf(isCostly(dice) ? costly : cheap),
    withBody: (dice: Dice) => dice.oneOf(isCostly(dice) ? costlyBodies : cheapBodies),
  }
}

export type BaseRequests = ReturnType<typeof createBaseRequests>
