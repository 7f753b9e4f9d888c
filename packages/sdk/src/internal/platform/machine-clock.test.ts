import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { machineMonotonicMs as inBrowsers } from './browser/machine-clock.ts'
import { machineMonotonicMs as inNode } from './node/machine-clock.ts'

it('is one for all processes of the machine', async () => {
  const before = inNode()
  const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'Number(process.hrtime.bigint()) / 1e6'])
  expect(Number(stdout)).toBeGreaterThan(before)
  expect(inNode()).toBeGreaterThan(Number(stdout))
})

it('never goes back', () => {
  for (const clock of [inNode, inBrowsers]) {
    const first = clock()
    expect(clock()).toBeGreaterThanOrEqual(first)
  }
})
