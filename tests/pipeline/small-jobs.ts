/** A small horn of 900 triangles. */
export function hornRequest(parameters: object = {}) {
  const design = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
  return typedRequest({
    source: {
      kind: 'design',
      design: { ...design, throat_res: 20, mouth_res: 60, rear_res: 60, ...parameters },
    },
    sweep: { kind: 'list', frequenciesHz: [1000] },
    observation: { planes: ['horizontal', 'diagonal'], angles: 7 },
  })
}

/** A box of so many squares along an edge whose top is the source: 12 n² triangles set how long a frequency takes. */
export function boxRequest(n: number, count: number) {
  return typedRequest({
    source: { kind: 'mesh', mesh: boxMesh(n) },
    sweep: { kind: 'range', fromHz: 100, toHz: 400, count },
    observation: { planes: ['horizontal'], angles: 3 },
  })
}

function typedRequest(submission: object) {
  return { form: 'typed' as const, json: JSON.stringify(submission) }
}

/** Loose triangles: six vertices for each square. */
function boxMesh(n: number) {
  const verticesM: number[] = []
  const tags: number[] = []
  for (let axis = 0; axis < 3; axis += 1) {
    for (const side of [0, n]) {
      const corner = (u: number, v: number) => {
        const steps = [0, 0, 0]
        steps[axis] = side
        steps[(axis + 1) % 3] = u
        steps[(axis + 2) % 3] = v
        return steps.map((step) => 0.2 * (step / n - 0.5))
      }
      for (let u = 0; u < n; u += 1) {
        for (let v = 0; v < n; v += 1) {
          const square = [corner(u, v), corner(u + 1, v), corner(u + 1, v + 1), corner(u, v + 1)]
          const [a, b, c, d] = side === n ? square : square.toReversed()
          verticesM.push(...[a, b, c, a, c, d].flat())
          const tag = axis === 2 && side === n ? 2 : 1
          tags.push(tag, tag)
        }
      }
    }
  }
  return { verticesM, triangles: verticesM.slice(0, verticesM.length / 3).map((_, index) => index), tags }
}
