import { expect, test } from 'vitest'
import { documentOf, node } from '../test-support/demo-document.ts'
import { beatLab } from './heartbeat.ts'
import { createNodeRuns } from './node-runs.ts'

const atMs = 1_000_000

test.each([
  ['a node that runs while its document says 0', 0, true, 30_000, 2, true],
  ['a node that died while its document says 2', 2, false, 30_000, 0, true],
  ['a node within half a minute of its start', 0, true, 29_999, 0, false],
  ['a node that runs as its document says', 2, true, 60_000, 2, false],
])('%s', (_, status, alive, sinceMs, want, isTold) => {
  const runs = createNodeRuns()
  const document = documentOf([node(1, { status })])
  const run = runs.begin(document, node(1), atMs)
  run.alive = alive
  const beat = beatLab(document, [run], atMs + sinceMs)
  expect(beat.document.nodes[1]?.status).toBe(want)
  expect(beat.events).toEqual(isTold ? [{ type: 'node_status_reconciled', payload: { node_id: 1, status: want } }] : [])
  expect(beat.dead).toEqual(alive ? [] : [1])
})

test('a node somebody stopped is left as its document has it', () => {
  const document = documentOf([node(1, { status: 2 })])
  expect(beatLab(document, [], atMs)).toEqual({ document, events: [], dead: [] })
})

test('runs survive a restart of the server as plain data', () => {
  const runs = createNodeRuns()
  const document = documentOf([node(1)])
  runs.begin(document, node(1), atMs).plugged.set(0, 7)
  const revived = createNodeRuns(JSON.parse(JSON.stringify(runs.snapshot())))
  expect(revived.live(document.id, 1)).toEqual(runs.live(document.id, 1))
  expect(revived.end(document.id, 1)).toBe(true)
  expect(revived.live(document.id, 1)).toBeUndefined()
})

test('consoles of two nodes never share a port, and a port comes back', () => {
  const runs = createNodeRuns()
  const document = documentOf([node(1), node(2)])
  const first = runs.begin(document, node(1), atMs)
  expect(runs.begin(document, node(2), atMs).consolePort).toBe(first.consolePort + 1)
  runs.end(document.id, 1)
  expect(runs.begin(document, node(1), atMs).consolePort).toBe(first.consolePort)
})
