import { expect, test } from 'vitest'
import { readExchanges } from './exchange.ts'
import { OUT_OF_SCOPE } from './out-of-scope.ts'
import { SUPERSEDED, supersededBy } from './superseded.ts'

const exchanges = readExchanges()

test.each(OUT_OF_SCOPE)('$names has a reason: $why', ({ names }) => {
  expect(exchanges.some(({ name }) => names.test(name))).toBe(true)
})

test.each(SUPERSEDED)('$names is superseded: $why', (rule) => {
  expect(exchanges.some((exchange) => supersededBy(exchange) === rule)).toBe(true)
})

test('no answer of the older server with a 5xx counts as right where the request was bad', () => {
  const faults = exchanges.filter(({ response }) => response.status === 500)
  const kept = faults.filter(
    (exchange) =>
      !OUT_OF_SCOPE.some(({ names }) => names.test(exchange.name)) && supersededBy(exchange) === undefined,
  )
  expect(kept.map(({ name }) => name)).toEqual([])
})
