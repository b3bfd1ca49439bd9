import { parseJson } from '../json/parse-json.ts'
import { printAnswer } from './print-answer.ts'

/**
 * Turns the JSON text of a database column into the text of an answer.
 *
 * @throws JsonSyntaxError, NestingTooDeepError, IntegerTooLongError for a text that no server wrote
 */
export function reprintStored(json: string): string {
  return printAnswer(parseJson(json))
}
