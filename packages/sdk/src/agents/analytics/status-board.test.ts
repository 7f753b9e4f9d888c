import { expect, it } from 'vitest'
import { createStatusBoard } from './status-board.ts'

it('says closed for good, whatever is heard of the watch after that', () => {
  const board = createStatusBoard([])
  const seen: string[] = []
  board.goes('socket')
  board.subscribe(({ state }) => void seen.push(state))
  board.close()
  board.note('watching', null)
  board.answered(1, 0)
  expect([board.status().state, board.status().updates, seen]).toEqual(['closed', 0, ['closed']])
})

it('gives the same object while nothing differs', () => {
  const board = createStatusBoard([])
  board.goes('polling')
  board.note('watching', null)
  const before = board.status()
  board.note('watching', null)
  expect(board.status()).toBe(before)
})
