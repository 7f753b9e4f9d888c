import { expect, test } from 'vitest'
import { describeHistory, describeTask, describeTasks, exitCodeOfTask } from './describe-task.ts'

test('a task in lines, with what the orchestrator says where it says anything', () => {
  const task = {
    task_id: 't1',
    status: 'created',
    confidence: 0.5,
    timestamp: '2026-01-02T03:04:05',
    orchestration: {},
  }
  expect(describeTask(task).split('\n')).toEqual([
    'task        t1',
    'status      created',
    'confidence  0.5',
    'answered    2026-01-02T03:04:05',
  ])
  expect(describeTask({ ...task, orchestration: { type: 'unknown' } })).toMatch(/orchestration +\{"type":"unknown"\}$/)
})

test('tasks as a table, whatever each has', () => {
  expect(describeTasks([{ task_id: 't1', status: 'created', type: 'report' }, { id: 7 }]).split('\n')).toEqual([
    'Task  Status   Type',
    't1    created  report',
    '7     null     null',
  ])
  expect(describeTasks([])).toBe('None.')
})

test('a history has how long each status lasted, but the last', () => {
  expect(
    describeHistory([
      { status: 'created', atMs: 0 },
      { status: 'in_progress', atMs: 3000 },
      { status: 'done', atMs: 65_000 },
    ]),
  ).toBe('created 3s, in_progress 1m 2s, done')
})

test.each([
  ['completed', [], 0],
  ['waiting', ['waiting'], 0],
  ['Failed', [], 1],
  ['cancelled', [], 1],
  ['failed', ['completed'], 1],
  ['failed', ['FAILED'], 0],
])('waiting that ended with %s, asked for %j, ends with %d', (status, asked, want) =>
  expect(exitCodeOfTask(status, asked)).toBe(want),
)
