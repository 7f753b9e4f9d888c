import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSmallLab, type SmallLab } from '../test/small-lab.ts'
import { compareGraphs } from './graph-lines.ts'

let lab: SmallLab
beforeEach(async () => {
  lab = await openSmallLab()
})
afterEach(() => lab.platform.close())

test('two reads of the same lab are equal', async () => {
  expect(compareGraphs(await lab.read(), await lab.read())).toEqual([])
})

test.each([
  ['a move', { left: 7 }, /^[-+] node 6 /],
  ['a name', { name: 'other' }, /^[-+] node 6 /],
] as const)('%s is a difference', async (_name, patch, want) => {
  const before = await lab.read()
  await lab.client.updateNode(lab.path, 6, patch)
  const lines = compareGraphs(before, await lab.read())
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toMatch(want)
})

test('a network is a difference in one direction', async () => {
  const before = await lab.read()
  await lab.client.createNetwork(lab.path, { name: 'lan' })
  const after = await lab.read()
  expect(compareGraphs(before, after)).toEqual([expect.stringMatching(/^\+ network \d+ lan explicit 0 true/)])
  expect(compareGraphs(after, before)).toEqual([expect.stringMatching(/^- network \d+ lan explicit 0 true/)])
})
