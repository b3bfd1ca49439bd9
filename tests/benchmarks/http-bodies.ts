const MB = 1_000_000

/** What a submission needs besides the fields that follow. */
const SWEEP = '"frequency_range":[100,1000],"num_frequencies":3,"sim_type":"2"'
const TETRAHEDRON =
  '{"vertices":[0,0,0,0.1,0,0,0,0.1,0,0,0,0.1],"indices":[0,2,1,0,1,3,0,3,2,1,2,3],"surfaceTags":[2,1,1,1]}'

/** Bodies of `POST /api/solve`, by what is the matter with them. */
export const BODIES = {
  small: () => Buffer.from(`{${SWEEP},"mesh":${TETRAHEDRON}}`),
  'one bad entry': () => vertices('0.123456,', '"x"],"indices":[],"surfaceTags":[]}}'),
  'syntax error at the end': () => vertices('0.123456,', '1'),
  'too many triangles': () =>
    filled({
      head: `{${SWEEP},"mesh":{"vertices":[0,0,0],"surfaceTags":[],"indices":[`,
      item: '0,0,0,',
      tail: '0,0,0]}}',
    }),
  'too many vertices': () => vertices('0.1,0.1,0.1,', '0,0,0],"indices":[],"surfaceTags":[]}}'),
  'nothing but brackets': () => filled({ head: '', item: '[', tail: '' }),
  'nothing but pairs of brackets': () => filled({ head: '[', item: '[],', tail: '[]]' }),
  'nothing but escapes': () => filled({ head: '{"mesh":"', item: String.raw`\"`, tail: '"}' }),
  /** Accepted, and stored as 16 MB. */
  'as large as can be stored': () =>
    filled({
      head: `{${SWEEP},"mesh":${TETRAHEDRON},"options":{"text":"`,
      item: 'text',
      tail: '"}}',
      bytes: 16 * MB,
    }),
}

export type BodyName = keyof typeof BODIES

function vertices(item: string, tail: string): Buffer {
  return filled({ head: `{${SWEEP},"mesh":{"vertices":[`, item, tail })
}

function filled({
  head,
  item,
  tail,
  bytes = 60 * MB,
}: Record<'head' | 'item' | 'tail', string> & { bytes?: number }) {
  const items = Math.floor((bytes - head.length - tail.length) / item.length)
  return Buffer.concat([Buffer.from(head), Buffer.alloc(items * item.length, item), Buffer.from(tail)])
}
