import { expect, it } from 'vitest'
import { isJsonType } from './is-json-type.ts'

it.each([
  undefined,
  '',
  'application/json',
  'APPLICATION/JSON',
  'application/json; charset=latin-1',
  ' application/json ;',
  'application/vnd.api+json',
  'application/+json',
])('reads a body of type %j as JSON', (type) => {
  expect(isJsonType(type)).toBe(true)
})

it.each([
  ' ',
  ';',
  'json',
  'text/json',
  'text/plain',
  'application/jsonx',
  'application/json/x',
  'application /json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'x-application/json',
  'application/json, text/plain',
])('takes a body of type %j as text', (type) => {
  expect(isJsonType(type)).toBe(false)
})
