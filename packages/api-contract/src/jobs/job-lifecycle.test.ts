import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFinal, LIFECYCLE_EVENTS, statusAfter } from './job-lifecycle.ts'
import { JOB_STATUSES } from './job-status.ts'

describe('the lifecycle', () => {
  test('is the table of the README, read as sentences', () => {
    const written = sentencesOfReadme()
    expect(written).toHaveLength(JOB_STATUSES.length * LIFECYCLE_EVENTS.length)
    expect(sentencesOfCode().toSorted()).toEqual(written.toSorted())
  })

  test('ends where nothing leads on', () => {
    expect(JOB_STATUSES.filter(isFinal)).toEqual(['complete', 'error', 'cancelled'])
  })

  test('reaches every status from queued', () => {
    const reached = new Set(['queued'])
    for (const status of JOB_STATUSES) {
      for (const event of LIFECYCLE_EVENTS)
        if (reached.has(status)) reached.add(statusAfter(status, event) ?? status)
    }
    expect([...reached].toSorted()).toEqual(JOB_STATUSES.toSorted())
  })
})

function sentencesOfCode(): string[] {
  return JOB_STATUSES.flatMap((status) =>
    LIFECYCLE_EVENTS.map((event) => sentence(status, event, statusAfter(status, event) ?? '–')),
  )
}

/** The rows below the heading `from \ event`; a row may stand for several statuses. */
function sentencesOfReadme(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const lines = readme.split('\n')
  const top = lines.findIndex((line) => line.includes('from \\ event'))
  const [, ...events] = cells(lines[top] ?? '')
  const rows = lines.slice(top + 2).map(cells)
  const table = rows.slice(
    0,
    rows.findIndex((row) => row.length === 0),
  )
  return table.flatMap(([from = '', ...results]) =>
    from
      .split(', ')
      .flatMap((status) => events.map((event, at) => sentence(status, event, results[at] ?? ''))),
  )
}

function sentence(status: string, event: string, result: string): string {
  return result === '–'
    ? `a ${status} job can't have "${event}"`
    : `a ${status} job becomes ${result} by "${event}"`
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''))
}
