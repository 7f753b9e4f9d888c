import { expect, test } from 'vitest'
import { type AgentTraces, findProblems } from './find-problems.ts'

const done = (text: string) => ({ text, topic: 'capacity', outcome: 'worked' })
const away = { text: 'away', topic: 'capacity' }
const task = (name: string) => ({ concept: { name, type: 'Task' } })
const well: AgentTraces = {
  agent: 'a',
  cycles: 2,
  taskIds: ['a-1', 'a-2', 'b-1'],
  memories: [done('one'), task('a-1'), away, done('two'), task('a-2')],
  timesAway: 1,
  refusals: 0,
}

test.each<[string, Partial<AgentTraces>, readonly string[]]>([
  ['all is well', {}, []],
  ['a task is lost', { taskIds: ['a-2'] }, ['the task a-1 is missing']],
  ['a task is there twice', { taskIds: ['a-1', 'a-1', 'a-2'] }, ['the task a-1 is there twice']],
  ['an experience is lost', { memories: well.memories.slice(1) }, ['experiences of tasks: 1 instead of 2']],
  [
    'an experience is there twice',
    { memories: [...well.memories, away] },
    ['experiences without the service: 2 instead of 1'],
  ],
  [
    'something was learned twice',
    { memories: [...well.memories, task('a-1')] },
    ['was learned twice: {"concept":{"name":"a-1","type":"Task"}}'],
  ],
  ['nothing was learned', { memories: well.memories.slice(0, 4) }, ['nothing was learned of a-2']],
  ['there was too much', { refusals: 3 }, ['the quota refused 3 calls']],
])('%s', (_name, change, want) => {
  expect(findProblems({ ...well, ...change })).toEqual(want)
})
