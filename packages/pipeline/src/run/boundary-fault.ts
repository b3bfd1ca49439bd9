import { type ObservationLayout, observationLayoutSchema } from '@hornbench/simulation'

/**
 * Why boundary data of a solve with the one layout can't be observed as those of the body with the other; `undefined` when
 * they can. Whether an outline has the same elements is seen later, by the length of the data.
 *
 * @param knownJson as it was stored with the solve
 */
export function boundaryFault(knownJson: string, body: ObservationLayout): string | undefined {
  const known = observationLayoutSchema.safeParse(toJson(knownJson)).data
  if (!known) return 'The stored boundary data are of a layout that can not be read.'
  if (known.meshHash !== body.meshHash) return 'The stored boundary data are of another mesh.'
  if (known.formulation !== body.formulation) {
    return `The stored boundary data are of a solve that is ${known.formulation}, not ${body.formulation}.`
  }
  if (known.baffle !== body.baffle) {
    return `The stored boundary data are of a solve with the baffle "${known.baffle}", not "${body.baffle}".`
  }
  const isSameAir =
    known.medium.soundSpeed === body.medium.soundSpeed && known.medium.density === body.medium.density
  return isSameAir ? undefined : 'The stored boundary data are of a solve in another medium.'
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // No text at all, to the schema.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
