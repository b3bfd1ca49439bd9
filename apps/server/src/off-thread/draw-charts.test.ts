import { describe, expect, test } from 'vitest'
import { coloursOf, readPng } from '../drawing/testing/read-png.ts'
import { drawCharts } from './draw-charts.ts'
import { drawDirectivity } from './draw-directivity.ts'

type Task = typeof drawCharts

const FREQUENCIES = '"frequencies":[100,300,1000,3000,10000]'
const PATTERN = '[[0,0.0],[30,-3.0],[60,-6.0],[90,-9.0],[120,-12.0],[150,-15.0],[180,-18.0]]'
const PATTERNS = `[${Array.from({ length: 5 }, () => PATTERN).join()}]`

async function ask(task: Task, body: string) {
  const { status, json } = await task({ contentType: undefined, body: new TextEncoder().encode(body) })
  return { status, answer: JSON.parse(json) as unknown }
}

/** The pictures of an answer, by name. */
async function pictures(task: Task, body: string) {
  const { status, answer } = await ask(task, body)
  expect(status).toBe(200)
  const { charts, image } = answer as { charts?: Record<string, string>; image?: string }
  return Object.entries(charts ?? { image: image ?? '' }).map(([name, url]) => {
    const [start, base64 = ''] = url.split(',')
    expect(start).toBe('data:image/png;base64')
    return { name, ...readPng(Buffer.from(base64, 'base64')) }
  })
}

describe('the task that draws charts', () => {
  test('answers with a picture for each list, in the order of the older API, and in its sizes', async () => {
    const lists = '"impedance_imaginary":[1,2,3,4,5],"di":[1,2,3,4,5],"spl":[80,85,90,88,86]'
    const directivity = `"directivity":{"vertical":${PATTERNS},"horizontal":${PATTERNS}}`
    const drawn = await pictures(drawCharts, `{${directivity},${lists},${FREQUENCIES}}`)
    expect(drawn.map(({ name, widthPx, heightPx }) => [name, widthPx, heightPx])).toEqual([
      ['frequency_response', 1467, 566],
      ['directivity_index', 1467, 566],
      ['impedance', 1467, 566],
      ['directivity_map', 1498, 1188],
    ])
    for (const picture of drawn) expect(coloursOf(picture)).toBeGreaterThan(50)
  })

  test('answers the same bytes to the same numbers', async () => {
    const body = `{${FREQUENCIES},"spl":[80,85,90,88,86]}`
    expect(await ask(drawCharts, body)).toEqual(await ask(drawCharts, body))
  })

  test.each([
    ['{}', []],
    ['{"spl":[1,2]}', []],
    [`{${FREQUENCIES}}`, []],
    ['{"frequencies":["100","1000"],"di":["1","2"]}', ['directivity_index']],
    ['{"di_frequencies":[100,1000],"di":[1,2]}', ['directivity_index']],
    [`{${FREQUENCIES},"impedance_real":[1,2,3,4,5]}`, ['impedance']],
    [`{${FREQUENCIES},"impedance_imaginary":[1,2,3,4,5]}`, ['impedance']],
    [`{${FREQUENCIES},"directivity":{"horizontal":5}}`, []],
    [`{${FREQUENCIES},"directivity":{"sideways":${PATTERNS}}}`, []],
    ['{"frequencies":[100],"spl":[80]}', ['frequency_response']],
    [
      '{"frequencies":[100,200],"spl":[1e300,90],"impedance_real":[-1e9,1e-300]}',
      ['frequency_response', 'impedance'],
    ],
  ])('draws what there is of %s', async (body, names) => {
    expect((await pictures(drawCharts, body)).map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['"spl":[1,2]', 'x and y must have same first dimension, but have shapes (5,) and (2,)'],
    ['"di":[1]', 'x and y must have same first dimension, but have shapes (5,) and (1,)'],
    ['"spl":[NaN,Infinity,1e300,"nan","-inf"]', 'no value is a number that can be drawn'],
    ['"di":[1,1e300,1],"di_frequencies":[-1,100,0]', 'no value is a number that can be drawn'],
    ['"di":[1],"di_frequencies":[0]', 'no frequency is above 0 Hz and below 1 GHz'],
  ])('refuses %s with 422 (R7)', async (list, reason) => {
    expect(await ask(drawCharts, `{${FREQUENCIES},${list}}`)).toEqual({
      status: 422,
      answer: { detail: `Chart rendering failed: ${reason}` },
    })
  })

  test('lists what is wrong with a body in the order of the fields', async () => {
    const { status, answer } = await ask(drawCharts, '{"directivity":[],"frequencies":"x","di":[null]}')
    const { detail } = answer as { detail: { loc: unknown }[] }
    expect(status).toBe(422)
    expect(detail.map(({ loc }) => loc)).toEqual([
      ['body', 'frequencies'],
      ['body', 'di', 0],
      ['body', 'directivity'],
    ])
  })

  test('draws a hundred thousand frequencies as a picture of the usual size', async () => {
    const frequencies = Array.from({ length: 100_000 }, (_, index) => 20 + index / 5)
    const spl = frequencies.map((_, index) => 80 + (index % 7))
    const body = JSON.stringify({ frequencies, spl, impedance_real: spl, impedance_imaginary: spl })
    const { answer } = await ask(drawCharts, body)
    expect(JSON.stringify(answer).length).toBeLessThan(400_000)
  })
})

describe('the task that draws directivity', () => {
  test('draws one map, and several under each other', async () => {
    const one = await pictures(drawDirectivity, `{${FREQUENCIES},"directivity":{"diagonal":${PATTERNS}}}`)
    expect(one).toMatchObject([{ name: 'image', widthPx: 1498, heightPx: 716 }])
    const planes = ['horizontal', 'vertical', 'diagonal'].map((name) => `"${name}":${PATTERNS}`).join()
    const three = await pictures(drawDirectivity, `{${FREQUENCIES},"directivity":{${planes}}}`)
    expect(three).toMatchObject([{ widthPx: 1498, heightPx: 1782 }])
  })

  test('draws its strong line at the level told, and none at what is no number', async () => {
    const at = async (level: string) => {
      const body = `{${FREQUENCIES},"directivity":{"horizontal":${PATTERNS}},"reference_level":${level}}`
      return (await ask(drawDirectivity, body)).answer
    }
    const told = await Promise.all(['-6', '-3', '-4.5', '"nan"', '"-inf"', '1e308'].map(at))
    expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBeGreaterThanOrEqual(4)
  })

  test.each([
    ['{"frequencies":[],"directivity":{"horizontal":[]}}', 'Missing frequencies or directivity data'],
    [`{${FREQUENCIES},"directivity":{}}`, 'Missing frequencies or directivity data'],
    [
      `{${FREQUENCIES},"directivity":{"horizontal":[]}}`,
      'Rendering failed: No directivity patterns to render',
    ],
    [
      `{${FREQUENCIES},"directivity":{"horizontal":5}}`,
      "Rendering failed: object of type 'int' has no len()",
    ],
    [
      `{"frequencies":[0,-1],"directivity":{"horizontal":${PATTERNS}}}`,
      'Rendering failed: No directivity patterns to render',
    ],
  ])('refuses %s with 422 (R7)', async (body, detail) => {
    expect(await ask(drawDirectivity, body)).toEqual({ status: 422, answer: { detail } })
  })

  test('draws patterns of any shape, or says why not (R7)', async () => {
    const points = [
      '[0,0]',
      '[90,-9]',
      '[90,-3]',
      '[]',
      '5',
      'null',
      '["45","-2"]',
      '[-30,1e300]',
      '[1e300,1]',
    ]
    for (let turn = 0; turn < points.length; turn++) {
      const turned = [...points.slice(turn), ...points.slice(0, turn)]
      const patterns = [turned.slice(0, 6), turned.slice(3), turned].map((each) => `[${each.join()}]`)
      const body = `{"frequencies":[100,100,1e-7],"directivity":{"horizontal":[${patterns.join()}]}}`
      expect([200, 422]).toContain((await ask(drawDirectivity, body)).status)
    }
  })
})
