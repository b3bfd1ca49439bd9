import { printAnswer } from '@hornbench/legacy-wire'
import type { OperationObject } from '../openapi/openapi-document.ts'
import { indentJson } from './indent-json.ts'

type Endpoint = { readonly method: string; readonly path: string; readonly operation: OperationObject }

const SERVER = 'http://127.0.0.1:8000'

/** A command for a shell that asks an endpoint; an id in the path is a variable of that shell. */
export function curlCommand({ method, path, operation }: Endpoint): string {
  const query = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'query')
    .flatMap(({ name, example }) => (example === undefined ? [] : [`${name}=${example}`]))
  const target = path.replace('{job_id}', '$JOB_ID')
  const quoted = `"${SERVER}${target}${query.length > 0 ? `?${query.join('&')}` : ''}"`
  const start = method === 'GET' ? `curl ${quoted}` : `curl -X ${method} ${quoted}`
  const example = operation.requestBody?.content['application/json']?.example
  if (example === undefined) return start
  const body = indentJson(printAnswer(example)).replaceAll("'", "'\\''")
  return `${start} \\\n  -H "Content-Type: application/json" \\\n  -d '${body}'`
}
