import { describe, expect, test } from 'vitest'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { checkTags } from './check-tags.ts'

const withTags = (...tags: number[]) => ({ ...tetrahedron(), tags: Uint8Array.from(tags) })

describe('checkTags', () => {
  test('all four tags are known, and one source is enough', () => {
    expect(checkTags(withTags(1, 2, 3, 4))).toEqual([])
  })

  test('a surface without a source is rejected', () => {
    expect(checkTags(withTags(1, 1, 3, 4))).toMatchObject([
      { code: 'missing_source_tag', severity: 'rejected' },
    ])
  })

  test('tags that mean nothing are rejected, with the first one and the list of those that do', () => {
    const [issue] = checkTags(withTags(2, 0, 1, 9))

    expect(issue).toMatchObject({ code: 'unknown_tag', severity: 'rejected', count: 2, examples: [1, 3] })
    expect(issue.message).toContain('triangle 1 with tag 0')
    expect(issue.message).toContain('1 = wall, 2 = source, 3 = secondary, 4 = interface')
  })
})
