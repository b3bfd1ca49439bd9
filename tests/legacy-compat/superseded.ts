import { compareAnswer, compareText, type Names, type RawAnswer } from './compare-answer.ts'
import type { Exchange } from './exchange.ts'
import { findNodes } from './find-nodes.ts'
import { parseJsonTree } from './json-tree.ts'
import { olderProgress, readSolverReports } from './solver-report.ts'

type SupersededRule = {
  readonly names: RegExp
  /** Only of these. */
  readonly when?: (exchange: Exchange) => boolean
  /** Why the old answer ends. */
  readonly why: string
  /** What holds instead; the differences, in words. */
  readonly compare: (exchange: Exchange, answer: RawAnswer, names: Names) => string[]
}

const NO_GMSH = 'Legacy /api/mesh/generate-msh requires a working Gmsh backend.'
const NO_CHANGE_AFTER_CANCEL = 'what was cancelled stays so'
const NO_WAIT_FOR_CANCELLED = 'the next job does not wait for a cancelled solver that has ended'

const CANCELLED = {
  body: '{"status":"cancelled","progress":0.3,"stage":"cancelled","stage_message":"Simulation cancelled","message":"Simulation cancelled by user"}',
}
const RUNNING = {
  body: '{"status":"running","progress":0.3,"stage":"solver_setup","stage_message":"Configuring BEM solve","message":null}',
}

/** All that differs on purpose. The first rule that fits counts; what fits none is compared as it was recorded. */
export const SUPERSEDED: readonly SupersededRule[] = [
  {
    names: /^lifecycle\/results-not-an-object$/,
    why: 'a stored result is served whatever JSON it is',
    compare: expecting(() => ({ status: 200, type: 'application/json', body: '[1,2]' })),
  },
  {
    names: /^sample-db\/results-complete_list_result$/,
    why: 'a stored result is served whatever JSON it is',
    compare: (_exchange, { status, body }) => [
      ...compareText('status', 200, status),
      ...compareText('kind of value', 'array', parseJsonTree(body).kind),
    ],
  },
  {
    names: /^(?!real|unavailable|lifecycle|sample-db)/,
    when: ({ response }) => response.status === 500,
    why: 'no input may cause a 5xx',
    compare: compareRefusal,
  },
  {
    names: /^lifecycle\/status-cancelled-then-solver-error$/,
    why: NO_CHANGE_AFTER_CANCEL,
    compare: expecting(() => CANCELLED),
  },
  {
    names: /^lifecycle\/jobs-error$/,
    why: NO_CHANGE_AFTER_CANCEL,
    compare: expecting((exchange) => ({ body: listWithout(exchange, 'J6') })),
  },
  {
    names: /^lifecycle\/clear-failed-two$/,
    why: NO_CHANGE_AFTER_CANCEL,
    compare: expecting(({ jobRefs }) => ({
      body: `{"deleted":true,"deleted_count":1,"deleted_ids":["${jobRefs['J8']}"]}`,
    })),
  },
  {
    names: /^lifecycle\/status-queued-behind-cancelled$/,
    why: NO_WAIT_FOR_CANCELLED,
    compare: expecting(() => RUNNING),
  },
  {
    names: /^lifecycle\/jobs-cancelled-and-queued$/,
    why: NO_WAIT_FOR_CANCELLED,
    compare: expecting((exchange) => ({ body: listWithout(exchange, 'J5') })),
  },
  {
    names: /^cors\/origin-null$/,
    why: '`null` is a foreign origin: the frame of an attacker sends it',
    compare: (exchange, answer, names) => {
      const headers = exchange.response.headers.filter(([name]) => !name.startsWith('access-control-'))
      return compareAnswer({ ...exchange, response: { ...exchange.response, headers } }, answer, names)
    },
  },
  {
    names: /^progress\/step-/,
    when: ({ precondition }) => farthest(precondition) > (progressesOf(precondition).at(-1) ?? 1),
    why: 'progress never goes backwards',
    compare: expecting(({ precondition, response }) => ({
      body: response.body.replace(/"progress":[\d.]+/, `"progress":${farthest(precondition)}`),
    })),
  },
  {
    names: /^mesh-build\/n-angular-zero$/,
    why: 'bad input is no outage',
    compare: compareRefusal,
  },
  {
    names: /^generate-msh\//,
    when: ({ response }) => response.status === 200,
    why: 'a real mesh by the program Gmsh, or the word that there is none',
    compare: compareGmsh,
  },
  {
    names: /^render-directivity\/single-frequency$/,
    why: 'an image drawn by another program is another image',
    compare: (exchange, answer, names) =>
      compareAnswer({ ...exchange, volatile: ['$.image', 'header:content-length'] }, answer, names),
  },
  {
    names: /^updates\/remote-branch-missing$/,
    why: 'the words are those of the git of this machine',
    compare: (exchange, answer, names) =>
      compareAnswer({ ...exchange, volatile: ['$.detail', 'header:content-length'] }, answer, names),
  },
  {
    names: /^misc\/health/,
    why: 'the runtime values are those of the new server',
    compare: compareHealth,
  },
]

/** The rule by which an exchange is superseded, if it is. */
export function supersededBy(exchange: Exchange): SupersededRule | undefined {
  return SUPERSEDED.find(({ names, when }) => names.test(exchange.name) && (when?.(exchange) ?? true))
}

type Expected = { readonly status?: number; readonly type?: string; readonly body: string }

/** Compares with another answer than the recorded one, by the same measures. */
function expecting(expected: (exchange: Exchange) => Expected): SupersededRule['compare'] {
  return (exchange, answer, names) => {
    const { status = exchange.response.status, type, body } = expected(exchange)
    const others = exchange.response.headers.filter(([name]) => name !== 'content-length')
    const kept = others.filter(([name]) => type === undefined || name !== 'content-type')
    const headers: [string, string][] = [...kept, ['content-length', String(Buffer.byteLength(body))]]
    if (type !== undefined) headers.push(['content-type', type])
    return compareAnswer({ ...exchange, response: { status, headers, body } }, answer, names)
  }
}

function compareRefusal(_exchange: Exchange, { status, headers, body }: RawAnswer): string[] {
  return [
    ...compareText('refused', true, status === 422 || status === 400),
    ...compareText('content-type', 'application/json', headers.get('content-type')),
    ...compareText('body', '{"detail":', body.slice(0, 10)),
    ...compareText('content-length', String(Buffer.byteLength(body)), headers.get('content-length')),
  ]
}

/** The mesh has the version that was asked for; without Gmsh on this machine, the answer of the older server to that. */
function compareGmsh(exchange: Exchange, answer: RawAnswer, names: Names): string[] {
  if (answer.status === 503) {
    return compareText('body', `{"detail":"${NO_GMSH}"}`, answer.body)
  }
  const volatile = ['$.msh', '$.stats.nodeCount', '$.stats.elementCount', 'header:content-length']
  const { mshVersion = '2.2' } = JSON.parse(exchange.request.body ?? '') as { mshVersion?: string }
  const { msh, stats } = JSON.parse(answer.body) as { msh: string; stats: Record<string, number> }
  return [
    ...compareAnswer({ ...exchange, volatile }, answer, names),
    ...compareText('format', `$MeshFormat\n${mshVersion.trim()} `, msh.slice(0, 16)),
    ...compareText('number of nodes', true, (stats['nodeCount'] ?? 0) > 7),
  ]
}

/** Same keys everywhere, and the same types, except that what the new server has not got is `null`. */
function compareHealth(exchange: Exchange, answer: RawAnswer): string[] {
  const [recorded, came] = [exchange.response.body, answer.body].map(
    (body) => JSON.parse(body) as Record<string, unknown>,
  )
  const outline = (value: unknown, key = ''): unknown => {
    // Named by the machine, so neither its keys nor its length mean anything.
    if (key === 'samples' || value === null || typeof value === 'string') return 'text'
    if (Array.isArray(value)) return 'list'
    if (typeof value !== 'object') return typeof value
    return Object.entries(value).map(([name, member]) => [name, outline(member, name)])
  }
  const fixed = ({ status, solver, solverReady, occBuilderReady }: Record<string, unknown> = {}) =>
    JSON.stringify({ status, solver, solverReady, occBuilderReady })
  return [
    ...compareText('status', exchange.response.status, answer.status),
    ...compareText('outline', JSON.stringify(outline(recorded)), JSON.stringify(outline(came))),
    ...compareText('what clients look for', fixed(recorded), fixed(came)),
  ]
}

function progressesOf(precondition: string): number[] {
  return readSolverReports(precondition).flatMap((report) => olderProgress(report) ?? [])
}

function farthest(precondition: string): number {
  return Math.max(...progressesOf(precondition))
}

/** A recorded list of jobs without one of them. */
function listWithout({ response: { body }, jobRefs }: Exchange, job: string): string {
  const items = findNodes(body, parseJsonTree(body), '$.items[*]').map(({ start, end }) =>
    body.slice(start, end),
  )
  const kept = items.filter((item) => !item.includes(jobRefs[job] ?? job))
  return `{"items":[${kept.join()}],"total":${kept.length},${body.slice(body.indexOf('"limit":'))}`
}
