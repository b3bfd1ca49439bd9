import { expect, test } from 'vitest'
import { createScriptedDispatcher } from '../testing/scripted-dispatcher.ts'
import { createTaskDesk } from './task-desk.ts'

const failure = { code: 'nan', text: 'Not a number.' } as const

test('everybody hears of their own task only, in the order in which it came, and not of progress', async () => {
  const script = createScriptedDispatcher()
  const desk = createTaskDesk(script.dispatcher)
  const [one, other] = [frequency('run', '1'), frequency('run', '2')]
  const ofOne = desk.follow(one)
  const ofOther = desk.follow(other)
  script.tell(one, { kind: 'started', worker: 'pid 1' })
  script.tell(other, { kind: 'failed', failure })
  script.tell(one, { kind: 'progress', fraction: 0.5 })
  script.tell(one, { kind: 'failed', failure })
  expect([(await ofOne.next()).kind, (await ofOne.next()).kind]).toEqual(['started', 'failed'])
  expect(await ofOther.next()).toMatchObject({ taskId: '2', kind: 'failed' })
})

test('there is one subscription, from the first task that is followed to the last (R2)', () => {
  const script = createScriptedDispatcher()
  const desk = createTaskDesk(script.dispatcher)
  expect(script.listeners).toBe(0)
  const followed = ['1', '2', '3'].map((taskId) => desk.follow({ runId: 'run', taskId }))
  expect(script.listeners).toBe(1)
  followed[0]?.close()
  followed[1]?.close()
  expect(script.listeners).toBe(1)
  followed[2]?.close()
  expect(script.listeners).toBe(0)
  desk.follow({ runId: 'run', taskId: '4' })
  expect(script.listeners).toBe(1)
})

function frequency(runId: string, taskId: string) {
  const problem = {
    surface: { vertices: new Float64Array(), triangles: new Uint32Array(), tags: new Uint8Array() },
    medium: { soundSpeed: 343, density: 1.21 },
    sourceVelocity: 1,
    pointsM: new Float64Array(),
  }
  const token = { jobId: 'job', runId, taskId, attempt: 1, priority: 0 }
  return { kind: 'frequency' as const, ...token, frequencyHz: 100, problem }
}
