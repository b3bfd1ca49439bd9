import { execFileSync } from 'node:child_process'
import { printAnswer } from '@hornbench/legacy-wire'
import { expect, test } from 'vitest'
import { describeApi } from '../openapi/describe-api.ts'
import { ROUTES } from '../routes.ts'
import { curlCommand } from './curl-command.ts'

const endpoints = Object.entries(describeApi(ROUTES).paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)

/** What a shell makes of a command that is called `curl`. */
function argumentsOf(command: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\nJOB_ID=17\n${command}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

test.each(endpoints)('$method $path: a shell hands on what was meant', (endpoint) => {
  const { method, path, operation } = endpoint
  const handedOn = argumentsOf(curlCommand(endpoint))
  expect(handedOn.find((each) => each.startsWith('http'))).toMatch(
    `http://127.0.0.1:8000${path.replace('{job_id}', '17')}`,
  )
  expect(handedOn.includes('-X') ? handedOn[1] : 'GET').toBe(method)
  const example = operation.requestBody?.content['application/json']?.example
  const sent = handedOn.includes('-d') ? handedOn.at(-1) : 'null'
  expect(JSON.parse(sent ?? '')).toEqual(JSON.parse(printAnswer(example ?? null)))
})
