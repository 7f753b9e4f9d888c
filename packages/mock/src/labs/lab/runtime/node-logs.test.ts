import { expect, test } from 'vitest'
import { createVirtualClock } from '../../../engine/clock.ts'
import { createNodeLogs } from './node-logs.ts'

test.each([
  [2, 'b\nc\n'],
  [200, 'a\nb\nc\n'],
  [0, ''],
])('the last %i lines', (count, want) => {
  const logs = createNodeLogs(createVirtualClock())
  for (const line of ['a', 'b', 'c']) logs.write('n', line)
  expect(logs.tail('n', count)).toBe(want)
  logs.erase('n')
  expect(logs.tail('n', count)).toBe('')
})

test('following ends after six quiet seconds, counted anew with each line', async () => {
  const clock = createVirtualClock()
  const logs = createNodeLogs(clock)
  logs.write('n', 'a')
  clock.deadline(4500, () => logs.write('n', 'b'))
  let text = ''
  for await (const piece of logs.follow('n', 200, undefined)) text += new TextDecoder().decode(piece)
  expect([text, clock.monotonic()]).toEqual(['a\nb\n', 11_000])
})

test('a reader who leaves is let go', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const caller = new AbortController()
  const reader = createNodeLogs(clock).follow('n', 200, caller.signal)[Symbol.asyncIterator]()
  await reader.next()
  const next = reader.next()
  caller.abort(new Error('left'))
  await expect(next).rejects.toThrow('left')
  expect(clock.pendingCount).toBe(0)
})
