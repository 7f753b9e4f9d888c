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

test('what is given up while it waits is told at once, and those after it still wait for those before', async () => {
  const queue = createSerialQueue()
  const log: string[] = []
  const first = gate()
  const running = queue.run('a', async () => {
    await first.opened
    log.push('first')
  })
  const controller = new AbortController()
  const waiting = queue.run('a', async () => void log.push('given up'), controller.signal)
  const last = queue.run('a', async () => void log.push('last'))
  controller.abort(new Error('changed my mind'))
  await expect(waiting).rejects.toThrow('changed my mind')
  expect(log).toEqual([])
  first.open()
  await Promise.all([running, last])
  expect(log).toEqual(['first', 'last'])
})

test('a signal that fired before is told at once, and one that is not needed any more is let go of', async () => {
  const queue = createSerialQueue()
  await expect(queue.run('a', async () => {}, AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
  const { signal } = new AbortController()
  let listeners = 0
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners += 1
    add(...given)
  }
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners -= 1
    remove(...given)
  }
  for (let turn = 0; turn < 20; turn++) await queue.run('a', async () => {}, signal)
  expect(listeners).toBe(0)
})
