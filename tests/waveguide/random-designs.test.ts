import { expect, test } from 'vitest'
import { createRandomDesigns } from './create-random-designs.ts'
import { meshingOutcome } from './meshing-outcome.ts'

const DESIGNS = 500

/** Parameters that switch features on; each must be among the designs that are meshed. */
const FEATURES = ['throat_ext_length', 'slot_length', 'rot', 'throat_profile', 'gcurve_type', 'morph_target']

test('a random design is either meshed into a closed surface without self-contact or refused by name', () => {
  const nextDesign = createRandomDesigns(20_260_501)
  const outcomes = new Map<string, number>()
  const messages: string[] = []
  const meshedWith = new Map(FEATURES.map((name) => [name, 0]))
  for (let i = 0; i < DESIGNS; i++) {
    const parameters = nextDesign()
    const { name, message } = meshingOutcome(parameters)
    for (const feature of FEATURES) {
      const isMeshed = name === 'meshed' && Boolean(parameters[feature])
      meshedWith.set(feature, (meshedWith.get(feature) ?? 0) + Number(isMeshed))
    }
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    messages.push(message)
  }
  console.info(`${DESIGNS} random designs:`, Object.fromEntries([...outcomes, ...meshedWith]))
  expect(outcomes.get('meshed')).toBeGreaterThan(0.6 * DESIGNS)
  // The ranges must also reach what has to be refused.
  expect(outcomes.size).toBeGreaterThanOrEqual(4)
  expect(Math.min(...meshedWith.values())).toBeGreaterThan(10)
  // A message with a number that is none refuses for a reason that is none.
  expect(messages.filter((message) => /NaN|Infinity|undefined/.test(message))).toEqual([])
})
