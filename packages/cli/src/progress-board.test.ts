import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgressBoard } from './progress-board.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What is written while lines are shown one after the other, each long enough to be drawn. */
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
  for (const lines of steps) {
    board.show(() => lines)
    vi.advanceTimersByTime(200)
  }
  board.stop()
  return text
}

const CSI = '\u001b['

/** The lines of a terminal that got all this, and whether its cursor is to be seen. */
function screenOf(text: string) {
  const lines = ['']
  let [row, column, isCursorShown] = [0, 0, true]
  for (let rest = text; rest !== ''; ) {
    if (rest.startsWith(CSI)) {
      const [sequence = '', number, command] = /^.\[\??(\d*)([A-Za-z])/.exec(rest) ?? []
      if (command === 'A') row -= Number(number)
      if (command === 'G') column = Number(number) - 1
      if (command === 'K') lines[row] = (lines[row] ?? '').slice(0, column)
      if (number === '25') isCursorShown = command === 'h'
      rest = rest.slice(sequence.length)
    } else if (rest.startsWith('\n')) {
      row += 1
      column = 0
      lines[row] ??= ''
      rest = rest.slice(1)
    } else {
      const sign = rest.charAt(0)
      const line = (lines[row] ?? '').padEnd(column)
      lines[row] = line.slice(0, column) + sign + line.slice(column + 1)
      column += 1
      rest = rest.slice(1)
    }
  }
  return { lines, row, column, isCursorShown }
}

test('the last state of every line stays, each on a line of its own, and the cursor comes back below', () => {
  const steps = [['queued'], ['running', 'earthmover_run  in progress'], ['done', 'earthmover_run  5s']]
  const text = draw(80, steps)
  expect(text).toContain(`${CSI}?25l`)
  expect(screenOf(text)).toEqual({
    lines: ['done', 'earthmover_run  5s', ''],
    row: 2,
    column: 0,
    isCursorShown: true,
  })
})

test('lines are asked for again, so that durations run', () => {
  let asked = 0
  const stream = { isTTY: true, columns: 80, write: () => true }
  const board = createProgressBoard(stream)
  board.show(() => {
    asked += 1
    return ['one']
  })
  const before = asked
  vi.advanceTimersByTime(1000)
  expect(asked).toBeGreaterThan(before)
  board.stop()
  const after = asked
  vi.advanceTimersByTime(1000)
  expect(asked).toBe(after)
})

test('a line is cut to the width of the terminal: a wrapped one would stay behind', () => {
  const { lines } = screenOf(draw(20, [['a line of far more than twenty signs']]))
  expect(lines).toEqual(['a line of far more t', ''])
})
