import { type EdfiOperationName, operations } from '@nova/sdk/edfi/contract'
import { expect, test } from 'vitest'
import { createValidator } from '../conformity/create-validator.ts'
import { edfiContract } from './edfi-contract.ts'
import { nowhere } from './operation-inputs.ts'

const names = Object.keys(operations) as EdfiOperationName[]
const validate = createValidator(edfiContract, { explicitNulls: false })

test.each(names)('%s has everything its path needs', (name) => {
  const { path = {} } = nowhere(name, { type: 'other' })
  const wanted = [...operations[name].path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key)
  expect(Object.keys(path)).toEqual(wanted)
  for (const value of Object.values(path)) expect(value).not.toBe('')
  if ('type' in path) expect(path['type']).toBe('other')
})

const bodied = names.filter((name) => operations[name].requestSchema !== null)

test.each(bodied)('the body of %s is valid by the contract', (name) => {
  expect(validate(operations[name].requestSchema ?? '', nowhere(name).body)).toEqual([])
})
