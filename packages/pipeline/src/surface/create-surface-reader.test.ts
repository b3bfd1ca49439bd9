import { type JobId, JobNotFoundError, jobIdSchema } from '@hornbench/api-contract'
import type { TaskEvent } from '@hornbench/compute'
import { describe, expect, test } from 'vitest'
import { tetrahedronSubmission } from '../testing/claimed-job.ts'
import { createFakeClock } from '../testing/fake-clock.ts'
import { createLogLines } from '../testing/log-lines.ts'
import { meshedBody } from '../testing/meshed-body.ts'
import { quiet } from '../testing/quiet.ts'
import { createScriptedDispatcher } from '../testing/scripted-dispatcher.ts'
import { createSurfaceReader } from './create-surface-reader.ts'

const { layout } = meshedBody().prepared
/** At the four vertices: 1, 2, −1 and i Pa. */
const BOUNDARY = Float32Array.of(1, 0, 2, 0, -1, 0, 0, 1)
const row = { index: 0, frequencyHz: 100, attempt: 1, solveSeconds: 1, warnings: [], failure: null }

function open({ layoutJson = JSON.stringify({ ...layout, pressureCorrection: 2 }), mostBodies = 2 } = {}) {
  const script = createScriptedDispatcher()
  const clock = createFakeClock()
  const log = createLogLines()
  const stored = {
    json: JSON.stringify(tetrahedronSubmission()),
    boundary: BOUNDARY as Float32Array | undefined,
  }
  const reader = createSurfaceReader({
    dispatcher: script.dispatcher,
    clock,
    log,
    mostBodies,
    mostWaiting: 2,
    limitMs: 1000,
    store: {
      getRequest(id) {
        if (id === 'nobody') throw new JobNotFoundError(id)
        return { form: 'typed', json: stored.json }
      },
      listFrequencies: () => [
        { ...row, state: 'solved' },
        { ...row, index: 1, state: 'waiting' },
        { ...row, index: 2, frequencyHz: 300, state: 'taken_over' },
      ],
      findLayout: () => layoutJson,
      readSurfacePressure: () => stored.boundary,
    },
  })
  return {
    ...script,
    stored,
    clock,
    log,
    listeners: () => script.listeners,
    close: reader.close,
    read(name: string, index = 0, knownMeshHash?: string) {
      const seen = reader.read({ id: idOf(name), index, knownMeshHash })
      // What it ends with is looked at when the test is ready for it.
      seen.catch(() => {})
      return seen
    },
    async mesh(event: TaskEvent = { kind: 'solved', result: meshedBody() }) {
      script.tell(script.tasks.at(-1), event)
      await quiet()
    },
  }
}

describe('the sound pressure on a body', () => {
  test('is read at the vertices of its mesh, which is made again', async () => {
    const bench = open()
    const seen = bench.read('a')
    await bench.mesh()
    const { mesh, levelDb, phaseDeg, ...rest } = await seen
    expect(rest).toEqual({ frequencyHz: 100, meshHash: 'a1b2' })
    expect(floats(mesh?.verticesM)).toEqual(
      Array.from(Float32Array.from(meshedBody().prepared.surface.vertices)),
    )
    expect(indices(mesh?.triangles)).toEqual([...meshedBody().prepared.surface.triangles])
    const onePascal = 20 * Math.log10(2 / Math.SQRT2 / 20e-6)
    expect(floats(levelDb)).toEqual(
      [0, 6.0206, 0, 0].map((db) => expect.closeTo(onePascal + db, 3) as number),
    )
    expect(floats(phaseDeg).map(Math.abs)).toEqual([0, 0, 180, 90])
    expect(floats(phaseDeg)[3]).toBe(-90)
  })

  test('at another frequency takes no second mesh, and does not send a known one', async () => {
    const bench = open()
    const first = bench.read('a')
    await bench.mesh()
    await first
    expect(await bench.read('a', 2, 'a1b2')).toMatchObject({ frequencyHz: 300, mesh: null })
    expect((await bench.read('a', 2, 'other')).mesh).not.toBeNull()
    expect(bench.tasks).toHaveLength(1)
  })

  test('that several ask for at once is meshed once', async () => {
    const bench = open()
    const all = [bench.read('a'), bench.read('a', 2), bench.read('a')]
    await bench.mesh()
    expect((await Promise.all(all)).map(({ frequencyHz }) => frequencyHz)).toEqual([100, 300, 100])
    expect(bench.tasks).toHaveLength(1)
    expect([bench.listeners(), bench.clock.pending()]).toEqual([0, 0])
  })

  test('keeps the bodies that were looked at last, and no more (R2)', async () => {
    const bench = open({ mostBodies: 2 })
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) {
      const seen = bench.read(name)
      if (bench.listeners() > 0) await bench.mesh()
      await seen
    }
    expect(bench.tasks).toHaveLength(4)
  })

  test.each([
    ['a frequency that is not solved', 1, 'frequency_not_solved'],
    ['a place that the sweep does not have', 3, 'frequency_not_solved'],
  ])('of %s is not there', async (_which, index, code) => {
    await expect(open().read('a', index)).rejects.toMatchObject({ code, kind: 'not_found' })
  })

  test('of an unknown job is not there', async () => {
    await expect(open().read('nobody')).rejects.toBeInstanceOf(JobNotFoundError)
  })

  test('that was not kept, or is of another mesh or length, can not be shown', async () => {
    const gone = open()
    gone.stored.boundary = undefined
    const changed = open({ layoutJson: JSON.stringify({ ...layout, meshHash: 'other' }) })
    const short = open()
    short.stored.boundary = BOUNDARY.subarray(2)
    for (const bench of [gone, changed, short]) {
      const seen = bench.read('a')
      if (bench.tasks.length > 0) await bench.mesh()
      await expect(seen).rejects.toMatchObject({ code: 'surface_missing', kind: 'not_found' })
    }
  })

  test('of a job whose request can not be read any more can not be shown', async () => {
    const bench = open()
    bench.stored.json = '{'
    await expect(bench.read('a')).rejects.toMatchObject({ code: 'surface_missing' })
  })

  test('whose mesh fails by a fault is logged, and not shown', async () => {
    const bench = open()
    const seen = bench.read('a')
    await bench.mesh({ kind: 'failed', failure: { code: 'fault', text: 'Broken.' } })
    await expect(seen).rejects.toMatchObject({ code: 'surface_missing' })
    expect(bench.log.lines).toMatchObject([{ level: 'error', facts: { jobId: 'a', reason: 'Broken.' } }])
  })
})

describe('a mesh', () => {
  test('that takes too long is given up, and its process with it', async () => {
    const bench = open()
    const seen = bench.read('a')
    bench.clock.advance(1000)
    await expect(seen).rejects.toMatchObject({ code: 'server_unavailable' })
    expect(bench.withdrawn).toHaveLength(1)
    const again = bench.read('a')
    await bench.mesh()
    expect((await again).meshHash).toBe('a1b2')
  })

  test('has to wait its turn: beyond two, others are refused', async () => {
    const bench = open()
    void bench.read('a')
    void bench.read('b')
    await expect(bench.read('c')).rejects.toMatchObject({ code: 'server_unavailable' })
  })

  test('is given up when the server ends, and none is begun after that (R9)', async () => {
    const bench = open()
    const seen = bench.read('a')
    await bench.close()
    await expect(seen).rejects.toMatchObject({ code: 'server_unavailable' })
    await expect(bench.read('b')).rejects.toMatchObject({ code: 'server_unavailable' })
    expect([bench.tasks.length, bench.withdrawn.length, bench.listeners()]).toEqual([1, 1, 0])
  })
})

function idOf(name: string): JobId {
  return jobIdSchema.parse(name)
}

function bytesOf(text = ''): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}

function floats(text: string | undefined): number[] {
  return [...new Float32Array(bytesOf(text))]
}

function indices(text: string | undefined): number[] {
  return [...new Uint32Array(bytesOf(text))]
}
