import { expect, test } from 'vitest'
import { operations } from '../contract.ts'
import { accessOf } from './operation.ts'

const accessTo = (name: string) => {
  const operation = operations[name]
  if (!operation) throw new TypeError(`The contract has no ${name}`)
  return accessOf(operation)
}

test.each([
  ['login', { kind: 'public' }],
  ['getHealth', { kind: 'public' }],
  ['listJobs', { kind: 'session', privileges: [] }],
  ['updateSchoolYearConfig', { kind: 'session', privileges: ['school-year-config.update'] }],
  ['submitJob', { kind: 'external', scopes: ['create:jobs'] }],
  ['createDownloadLinks', { kind: 'external', scopes: ['read:jobs:output-files'] }],
  ['initRun', { kind: 'run', type: 'init' }],
  ['getRunJob', { kind: 'run', type: 'access' }],
])('%s: %j', (name, want) => expect(accessTo(name)).toEqual(want))

test('every operation of the external API wants a scope', () => {
  for (const { name, surface } of Object.values(operations))
    if (surface === 'external') expect(accessTo(name)).toMatchObject({ scopes: [expect.any(String)] })
})
