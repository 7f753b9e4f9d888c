import { expect, it, vi } from 'vitest'
import { createAskBox } from './ask-box.ts'

const ask = () => ({ resolve: () => {}, reject: () => {} })

it('gives all who ask to one question, and takes back those it was lost for', () => {
  const box = createAskBox()
  const [one, two] = [ask(), ask()]
  const onAsk = vi.fn()
  box.onAsk = onAsk
  box.add(one)
  box.add(two)
  expect(onAsk).toHaveBeenCalledTimes(2)
  const taken = box.take()
  expect([taken, box.isEmpty]).toEqual([[one, two], true])
  // Who went away while the question was under way is not asked for again.
  box.remove(two)
  box.putBack(taken)
  expect(box.take()).toEqual([one])
})

it('forgets who goes away before a question is sent', () => {
  const box = createAskBox()
  const one = ask()
  box.add(one)
  box.remove(one)
  expect(box.isEmpty).toBe(true)
})
