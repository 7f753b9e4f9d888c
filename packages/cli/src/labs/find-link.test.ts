import { describe, expect, test } from 'vitest'
import { demoGraph } from './demo-graph.testing.ts'
import { findLinkIds } from './find-link.ts'

describe('findLinkIds', () => {
  test.each([
    ['lnk_003', ['lnk_003']],
    ['lnk_002', ['lnk_001', 'lnk_002']],
    ['R1:eth0', ['lnk_001', 'lnk_002']],
    ['R2:eth0', ['lnk_001', 'lnk_002']],
    ['R1:eth1', ['lnk_003']],
  ])('%s', (text, ids) => {
    expect([...findLinkIds(demoGraph(), text).linkIds].sort()).toEqual(ids)
  })

  test.each([
    ['lnk_999', /no link lnk_999/],
    ['R2:eth1', /no link R2:eth1/],
    ['net:core', /may have many links/],
  ])('%s is refused', (text, why) => {
    expect(() => findLinkIds(demoGraph(), text)).toThrow(why)
  })
})
