import { expect, test } from 'vitest'
import { readFrames } from './read-frames.ts'

const data = (status: string) => `data: {"status":"${status}"}`

test('reads frames with data, whatever the line ends, and no comments', () => {
  const text = `event: export\n${data('queued')}\nid: 1\n\n: keep-alive\n\nevent: export\r\n${data('failed')}\r\nid:2\r\n\r\n`
  expect(readFrames(text)).toEqual([
    { event: 'export', id: '1', resource: { status: 'queued' } },
    { event: 'export', id: '2', resource: { status: 'failed' } },
  ])
})

test('nothing has no frames', () => expect(readFrames('')).toEqual([]))
