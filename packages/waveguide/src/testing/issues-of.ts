import { DesignError } from '../params/design-error.ts'
import { parseDesign } from '../params/parse-design.ts'

/** The issues for which a design is refused; none when it is accepted. */
export function issuesOf(parameters: Readonly<Record<string, unknown>>): DesignError['issues'] {
  try {
    parseDesign(parameters)
  } catch (error) {
    if (error instanceof DesignError) return error.issues
    throw error
  }
  return []
}
