import type { Operation } from '../operation.ts'

const IMAGE = 'data:image/png;base64,iVBORw0KGgo…'
const PATTERNS = {
  horizontal: [
    [
      [0n, 0],
      [90n, -3],
      [180n, -6],
    ],
    [
      [0n, 0],
      [90n, -9],
      [180n, -18],
    ],
  ],
}
const BODY_REFUSALS = [
  { status: 400, when: 'The body is no text.', detail: 'There was an error parsing the body' },
  { status: 413, when: 'The body is larger than the server takes.' },
]
const BUSY = { status: 503, when: 'The server can not draw at the moment.' }

/** Pictures of numbers. */
export const CHART_OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /api/render-charts': {
    topic: 'Charts',
    name: 'render_charts',
    summary: 'Charts of a result',
    description:
      'Draws what there are numbers for: frequency_response, directivity_index, impedance, directivity_map. What is left out ' +
      'of the request is left out of the answer.',
    bodyExample: { frequencies: [100n, 1000n, 10000n], spl: [80n, 90n, 86n] },
    answer: {
      description: 'PNG images as data URLs, by name.',
      example: { charts: { frequency_response: IMAGE } },
    },
    refusals: [...BODY_REFUSALS, { status: 422, when: 'The lists do not fit together.' }, BUSY],
  },
  'POST /api/render-directivity': {
    topic: 'Charts',
    name: 'render_directivity',
    summary: 'A directivity map',
    description: 'Level over frequency and angle, a panel for each plane.',
    bodyExample: { frequencies: [100n, 1000n], directivity: PATTERNS, reference_level: -6 },
    answer: { description: 'A PNG image as a data URL.', example: { image: IMAGE } },
    refusals: [
      ...BODY_REFUSALS,
      {
        status: 422,
        when: 'There is nothing to draw.',
        detail: 'Missing frequencies or directivity data',
      },
      BUSY,
    ],
  },
}
