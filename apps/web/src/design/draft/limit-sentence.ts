import type { z } from 'zod'

type Fault = z.core.$ZodIssue

/** What to do about a value that the schema of the server refuses, as a sentence. */
export function limitSentence(fault: Fault, unit: string): string {
  const withUnit = (limit: number | bigint) => `${limit.toLocaleString('en')}${unitSuffix(unit)}`
  // A schema's own words say more than the limit alone.
  if (!isDefaultMessage(fault)) return fault.message
  if (fault.code === 'too_small')
    return `Use ${fault.inclusive ? 'at least' : 'more than'} ${withUnit(fault.minimum)}.`
  if (fault.code === 'too_big')
    return `Use ${fault.inclusive ? 'at most' : 'less than'} ${withUnit(fault.maximum)}.`
  if (fault.code === 'invalid_type' && fault.expected === 'int') return 'Use a whole number.'
  return fault.message
}

function isDefaultMessage({ message }: Fault): boolean {
  return /^(?:Too (?:small|big)|Invalid input):/.test(message)
}

function unitSuffix(unit: string): string {
  return unit === '' || unit === '°' ? unit : ` ${unit}`
}
