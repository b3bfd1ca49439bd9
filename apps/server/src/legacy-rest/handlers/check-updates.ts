import { legacyTimestamp } from '@hornbench/db'
import { UpdateCheckError } from '../../updates/update-check-error.ts'
import { detailAnswer, jsonAnswer } from '../answer.ts'
import type { Route } from '../route.ts'

/** Whether there is a newer version. All that can go wrong is an outage of something: 503. */
export const checkUpdates: Route['handle'] = async (_request, { updates }) => {
  try {
    const { aheadCount, behindCount, checkedAtMs, ...status } = await updates.check()
    return jsonAnswer({
      updateAvailable: status.updateAvailable,
      aheadCount: BigInt(aheadCount),
      behindCount: BigInt(behindCount),
      currentBranch: status.currentBranch,
      defaultBranch: status.defaultBranch,
      currentCommit: status.currentCommit,
      remoteCommit: status.remoteCommit,
      checkedAt: legacyTimestamp(checkedAtMs),
    })
  } catch (error) {
    if (error instanceof UpdateCheckError) return detailAnswer(503, error.message)
    throw error
  }
}
