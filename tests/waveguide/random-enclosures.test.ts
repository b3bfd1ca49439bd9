import { expect, test } from 'vitest'
import { createRandomDesigns } from './create-random-designs.ts'
import { meshingOutcome } from './meshing-outcome.ts'
import { randomEnclosure } from './random-enclosure.ts'
import { createRandomSource } from './random-source.ts'

const DESIGNS = 40

/** Every parameter that a refusal may name. */
const NAMES =
  /\b(enc_\w+|throat_\w+|mouth_res|gcurve_\w+|circ_arc_\w+|morph_\w+|source_shape|slot_length|rot|tmax|[aLRrbmqkns]0?)\b/

test('a random horn in a random box is either meshed soundly or refused with the name of a parameter', () => {
  const nextDesign = createRandomDesigns(20_261_121)
  const random = createRandomSource(20_261_122)
  const outcomes = new Map<string, number>()
  for (let i = 0; i < DESIGNS; i++) {
    const design = nextDesign()
    const size = typeof design.R === 'number' ? design.R : typeof design.r0 === 'number' ? 3 * design.r0 : 60
    const { name, message } = meshingOutcome({ ...design, ...randomEnclosure(random, size) })
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    if (name === 'meshed') continue
    expect(message).toMatch(NAMES)
    expect(message).not.toMatch(/NaN|Infinity|undefined/)
  }
  console.info(`${DESIGNS} random enclosures:`, Object.fromEntries(outcomes))
  expect(outcomes.get('meshed')).toBeGreaterThan(0.4 * DESIGNS)
  // The ranges must also reach what has to be refused.
  expect(outcomes.size).toBeGreaterThanOrEqual(3)
})
