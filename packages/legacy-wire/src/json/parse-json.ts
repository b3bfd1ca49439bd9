import { skipBlanks } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { JsonSyntaxError } from './json-syntax-error.ts'
import { NestingTooDeepError } from './nesting-too-deep-error.ts'
import { scanNumber } from './scan-number.ts'
import { scanString } from './scan-string.ts'
import { TooManyCollectionsError } from './too-many-collections-error.ts'
import type { WireValue } from './wire-value.ts'

export type JsonLimits = {
  /** Lists and objects together; each takes a hundred times the memory of its two brackets. */
  readonly maxCollections?: number
}

/** What follows may recurse into a value; a thousand levels are no danger to any stack. */
const MAX_LEVELS = 1000
/** About where the older server's parser gave up. */
const MAX_READABLE_LEVELS = 9990

/** The room that the first item of a list makes. */
const SHORT_LIST = 16

const LIST_START = 0x5b
const LIST_END = 0x5d
const OBJECT_START = 0x7b
const OBJECT_END = 0x7d
const COMMA = 0x2c
const COLON = 0x3a
const QUOTE = 0x22

const LITERALS: ReadonlyMap<string, { readonly text: string; readonly value: WireValue }> = new Map([
  ['n', { text: 'null', value: null }],
  ['t', { text: 'true', value: true }],
  ['f', { text: 'false', value: false }],
  ['N', { text: 'NaN', value: Number.NaN }],
  ['I', { text: 'Infinity', value: Number.POSITIVE_INFINITY }],
  ['-', { text: '-Infinity', value: Number.NEGATIVE_INFINITY }],
])

/** A list or an object that is still being read. */
type Open = {
  readonly list: WireValue[] | undefined
  readonly object: Map<string, WireValue>
  key: string
  readonly level: number
  readonly around: Open | undefined
}

/**
 * Reads a JSON text as the older server did: `NaN`, `Infinity` and `-Infinity` are numbers, of equal keys the last value wins
 * at the place of the first. It does not recurse.
 *
 * @throws JsonSyntaxError
 * @throws NestingTooDeepError
 * @throws IntegerTooLongError
 * @throws TooManyCollectionsError
 */
export function parseJson(text: string, { maxCollections = Infinity }: JsonLimits = {}): WireValue {
  const cursor: Cursor = { text, at: 0 }
  let levels = 0
  let collections = 0
  let open: Open | undefined
  skipBlanks(cursor)
  for (;;) {
    const started: Open | undefined = startCollection(cursor, open)
    if (started !== undefined) {
      levels = Math.max(levels, started.level)
      collections += 1
      if (collections > maxCollections) throw new TooManyCollectionsError()
    }
    if (started !== undefined && !isClosedHere(cursor, started)) {
      if (started.list === undefined) started.key = readKey(cursor)
      open = started
      continue
    }
    let value: WireValue = started === undefined ? readScalar(cursor) : closeCollection(cursor, started)
    while (open !== undefined) {
      putInto(open, value)
      if (!isClosedBehind(cursor, open)) break
      value = closeCollection(cursor, open)
      open = open.around
    }
    if (open === undefined) {
      refuseMore(cursor)
      if (levels > MAX_LEVELS) throw new NestingTooDeepError(false)
      return value
    }
  }
}

function startCollection(cursor: Cursor, around: Open | undefined): Open | undefined {
  const start = cursor.text.charCodeAt(cursor.at)
  if (start !== LIST_START && start !== OBJECT_START) return undefined
  const level = (around?.level ?? 0) + 1
  if (level > MAX_READABLE_LEVELS) throw new NestingTooDeepError(true)
  cursor.at += 1
  skipBlanks(cursor)
  const list = start === LIST_START ? [] : undefined
  return { list, object: list === undefined ? new Map() : NO_OBJECT, key: '', level, around }
}

const NO_OBJECT = new Map<string, WireValue>()

function isClosedHere(cursor: Cursor, open: Open): boolean {
  return cursor.text.charCodeAt(cursor.at) === (open.list === undefined ? OBJECT_END : LIST_END)
}

/** Moves past the end of a list or object and returns it. */
function closeCollection(cursor: Cursor, open: Open): WireValue {
  cursor.at += 1
  const { list, object } = open
  if (list === undefined) return object
  // A list that grew has room for more to come, which matters where there are millions of short ones.
  return list.length <= SHORT_LIST ? list.slice() : list
}

function putInto(open: Open, value: WireValue): void {
  if (open.list === undefined) open.object.set(open.key, value)
  else open.list.push(value)
}

/** Behind a value: true at the end of its collection, else the cursor is moved to the next value. */
function isClosedBehind(cursor: Cursor, open: Open): boolean {
  skipBlanks(cursor)
  if (isClosedHere(cursor, open)) return true
  const { text, at } = cursor
  if (text.charCodeAt(at) !== COMMA) throw new JsonSyntaxError("Expecting ',' delimiter", { text, at })
  cursor.at += 1
  skipBlanks(cursor)
  if (isClosedHere(cursor, open)) {
    const kind = open.list === undefined ? 'object' : 'array'
    throw new JsonSyntaxError(`Illegal trailing comma before end of ${kind}`, { text, at })
  }
  if (open.list === undefined) open.key = readKey(cursor)
  return false
}

function readKey(cursor: Cursor): string {
  const { text } = cursor
  if (text.charCodeAt(cursor.at) !== QUOTE) {
    const message = 'Expecting property name enclosed in double quotes'
    throw new JsonSyntaxError(message, { text, at: cursor.at })
  }
  const key = scanString(cursor)
  skipBlanks(cursor)
  if (text.charCodeAt(cursor.at) !== COLON) {
    throw new JsonSyntaxError("Expecting ':' delimiter", { text, at: cursor.at })
  }
  cursor.at += 1
  skipBlanks(cursor)
  return key
}

function readScalar(cursor: Cursor): WireValue {
  const { text, at } = cursor
  if (text.charCodeAt(at) === QUOTE) return scanString(cursor)
  const number = scanNumber(cursor)
  if (number !== undefined) return number
  const literal = LITERALS.get(text.charAt(at))
  if (literal === undefined || !text.startsWith(literal.text, at)) {
    throw new JsonSyntaxError('Expecting value', { text, at })
  }
  cursor.at += literal.text.length
  return literal.value
}

function refuseMore(cursor: Cursor): void {
  skipBlanks(cursor)
  const { text, at } = cursor
  if (at !== text.length) throw new JsonSyntaxError('Extra data', { text, at })
}
