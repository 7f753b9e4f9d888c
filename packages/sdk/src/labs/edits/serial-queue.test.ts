import { expect, test } from 'vitest'
import { createSerialQueue } from './serial-queue.ts'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('one name is one after the other, another name does not wait', async () => {
  const queue = createSerialQueue()
  const log: string[] = []
  const first = gate()
  const a1 = queue.run('a', async () => {
    await first.opened
    log.push('a1')
  })
  const a2 = queue.run('a', async () => void log.push('a2'))
  await queue.run('b', async () => void log.push('b1'))
  expect(log).toEqual(['b1'])
  first.open()
  await Promise.all([a1, a2])
  expect(log).toEqual(['b1', 'a1', 'a2'])
})

test('a failure ends its own turn only', async () => {
  const queue = createSerialQueue()
  const failed = queue.run('a', () => Promise.reject(new Error('no')))
  const after = queue.run('a', async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await after).toBe('yes')
})

test('what is given up while it waits is never begun', async () => {
  const queue = createSerialQueue()
  const first = gate()
  const running = queue.run('a', () => first.opened)
  const controller = new AbortController()
  let begun = false
  const waiting = queue.run(
    'a',
    async () => {
      begun = true
    },
    controller.signal,
  )
  controller.abort(new Error('changed my mind'))
  first.open()
  await running
  await expect(waiting).rejects.toThrow('changed my mind')
  expect(begun).toBe(false)
})
