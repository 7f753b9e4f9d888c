import { expect, test } from 'vitest'
import { readEvents } from './read-events.ts'

const data = (status: string) => `data: {"status":"${status}"}`

test('reads events with data, whatever the line ends, and no comments', () => {
  const text = `event: export\n${data('queued')}\nid: 1\n\n: keep-alive\n\nevent: export\r\n${data('failed')}\r\nid:2\r\n\r\n`
  expect(readEvents(text)).toEqual([
    { event: 'export', id: '1', data: { status: 'queued' } },
    { event: 'export', id: '2', data: { status: 'failed' } },
  ])
})

test('nothing has no events', () => expect(readEvents('')).toEqual([]))
