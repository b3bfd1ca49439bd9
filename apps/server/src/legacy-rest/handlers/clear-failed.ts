import { jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

export const clearFailed: Route['handle'] = (_request, { jobs }) => {
  const ids = jobs.deleteFailed()
  return jsonAnswer({ deleted: ids.length > 0, deleted_count: BigInt(ids.length), deleted_ids: ids })
}
