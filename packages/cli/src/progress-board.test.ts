import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { createProgressBoard } from './progress-board.ts'

function draw(columns: number, steps: readonly (readonly string[])[]): string {
  let text = ''
  const stream = {
    isTTY: true,
    columns,
    write(chunk: string) {
      text += chunk
      return true
    },
  }
  const board = createProgressBoard(stream)
  for (const lines of steps) board.show(() => lines)
  board.stop()
  return text
}

test('the last state of every line stays, each on a line of its own, and the cursor comes back', () => {
  const text = draw(80, [['queued'], ['running', 'earthmover_run  in progress'], ['done', 'earthmover_run  5s']])
  const [drawn = '', rest] = text.split('\u001b[?25h')
  expect(drawn).toContain('\u001b[?25l')
  expect(`${drawn}${rest}`.endsWith('\n')).toBe(true)
  const last = stripVTControlCharacters(rest ?? '')
    .split('\n')
    .map((line) => line.trimEnd())
  expect(last).toEqual(['done', 'earthmover_run  5s', ''])
})

test('a line is cut to the width of the terminal: a wrapped one would stay behind', () => {
  const shown = stripVTControlCharacters(draw(20, [['a line of far more than twenty signs']]))
  for (const line of shown.split(/[\r\n]/)) expect(line.length).toBeLessThanOrEqual(20)
})
