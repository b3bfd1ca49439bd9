import { decodeBody } from '../json/decode-body.ts'
import { decodeStrictUtf8 } from '../json/decode-utf8.ts'
import { IntegerTooLongError } from '../json/integer-too-long-error.ts'
import { JsonSyntaxError } from '../json/json-syntax-error.ts'
import { NestingTooDeepError } from '../json/nesting-too-deep-error.ts'
import { parseJson } from '../json/parse-json.ts'
import { TooManyCollectionsError } from '../json/too-many-collections-error.ts'
import { UndecodableTextError } from '../json/undecodable-text-error.ts'
import type { WireValue } from '../json/wire-value.ts'
import type { Model } from '../models/model.ts'
import { printAnswer } from '../print/print-answer.ts'
import { FAULTS } from '../validation/fault.ts'
import { printErrorAnswer } from '../validation/print-errors.ts'
import { validateModel } from '../validation/validate-model.ts'
import { isJsonType } from './is-json-type.ts'
import { refuseWith } from './refusal.ts'
import type { Refusal } from './refusal.ts'

export type BodyOutcome = { readonly ok: true; readonly value: ReadonlyMap<string, WireValue> } | Refusal

const PLACE = ['body']

/** No client sends more than a few hundred; a body of nothing but brackets would take gigabytes. */
const MAX_COLLECTIONS = 1_000_000

/**
 * Reads the body of a request by its model. A body that is not JSON by its type is a text, which no model takes.
 *
 * @param contentType the header as it came; undefined where there is none
 */
export function readBody(model: Model, contentType: string | undefined, body: Uint8Array): BodyOutcome {
  try {
    const input = body.length === 0 ? null : parseBody(contentType, body)
    if (input === null) {
      const errors = [{ place: PLACE, fault: FAULTS.missing, input: null }]
      return { ok: false, status: 422, bodyJson: printErrorAnswer(errors) }
    }
    const validation = validateModel(model, input, { place: PLACE })
    if (validation.ok) return validation
    return { ok: false, status: 422, bodyJson: printErrorAnswer(validation.errors) }
  } catch (error) {
    return refuseText(error)
  }
}

function parseBody(contentType: string | undefined, body: Uint8Array): WireValue {
  return isJsonType(contentType)
    ? parseJson(decodeBody(body), { maxCollections: MAX_COLLECTIONS })
    : decodeStrictUtf8(body)
}

function refuseText(error: unknown): Refusal {
  if (error instanceof JsonSyntaxError) return refuseSyntax(error.message, [...PLACE, BigInt(error.position)])
  const isTooDeep = error instanceof NestingTooDeepError
  if ((isTooDeep && !error.isUnreadable) || error instanceof TooManyCollectionsError) {
    return refuseSyntax(error.message, PLACE)
  }
  if (isTooDeep || error instanceof UndecodableTextError || error instanceof IntegerTooLongError) {
    return refuseWith(400, 'There was an error parsing the body')
  }
  throw error
}

function refuseSyntax(problem: string, place: readonly (string | bigint)[]): Refusal {
  const entry = {
    type: 'json_invalid',
    loc: place,
    msg: 'JSON decode error',
    input: {},
    ctx: { error: problem },
  }
  return { ok: false, status: 422, bodyJson: printAnswer({ detail: [entry] }) }
}
