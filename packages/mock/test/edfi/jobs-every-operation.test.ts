import { type OperationSpec, surfaces } from '@nova/sdk/edfi/contract'
import { afterEach, expect, test } from 'vitest'
import { createEdfiWorld, type EdfiWorld } from './edfi-world.ts'
import { sat } from './jobs-world.ts'

const closing: EdfiWorld[] = []
afterEach(async () => {
  for (const { platform } of closing.splice(0)) await platform.close()
})

const operations: readonly OperationSpec[] = [
  ...Object.values(surfaces.app.operations),
  ...Object.values(surfaces.external.operations),
]
const ids: Readonly<Record<string, string>> = {
  jobUid: '2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11',
  setUid: '2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11',
  type: 'assessments',
}
const targetOf = (path: string) => path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '1')

test.each(operations.map((one) => [one.name, one] as const))('%s is implemented', async (_name, operation) => {
  const unexpected: unknown[] = []
  const world = await createEdfiWorld({ onUnexpected: (error) => unexpected.push(error), edfi: { executor: 'none' } })
  closing.push(world)
  await world.user('POST /api/jobs', sat)
  const call = operation.surface === 'external' ? world.client : world.partnerAdmin
  const { status } = await call(
    `${operation.method} ${targetOf(operation.path)}`,
    operation.method === 'GET' ? undefined : {},
  )
  expect(unexpected).toEqual([])
  expect(status).not.toBe(500)
})

test.each(operations.filter(({ auth }) => auth !== 'none').map((one) => [one.name, one] as const))(
  '%s lets nobody in without credentials, and crashes when a plan says so',
  async (_name, operation) => {
    const world = await createEdfiWorld()
    closing.push(world)
    const line = `${operation.method} ${targetOf(operation.path)}`
    expect((await world.guest(line)).status).toBe(401)
    if (operation.responses[500]) {
      world.platform.faults.add({ on: { operation: operation.name }, do: { kind: 'status', status: 500 } })
      expect((await world.partnerAdmin(line)).status).toBe(500)
    }
  },
)
