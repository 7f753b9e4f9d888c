import { type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import { expect, test } from 'vitest'
import { createValidator } from '../conformity/create-validator.ts'
import { labsContract } from './labs-contract.ts'
import { nowhere } from './operation-inputs.ts'

const names = Object.keys(operations) as LabsOperationName[]
const validate = createValidator(labsContract, { explicitNulls: false })

/** Refused by validation, should nothing else stop them. */
const spoilt: readonly string[] = ['registerUser', 'createUser']

test.each(names)('%s has everything its path needs', (name) => {
  const { path = {} } = nowhere(name, 'lab.json')
  const wanted = [...operations[name].path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key)
  expect(Object.keys(path)).toEqual(wanted)
  for (const value of Object.values(path)) expect(value).not.toBe('')
})

const isForm = (name: LabsOperationName) => 'multipart' in operations[name] && operations[name].multipart
const bodied = names.filter((name) => operations[name].requestSchema !== null && !isForm(name))

test.each(bodied)('the body of %s is valid by the contract, or spoilt on purpose', (name) => {
  const { body } = nowhere(name, 'lab.json')
  const problems = validate(operations[name].requestSchema ?? '', body)
  if (spoilt.includes(name)) expect(problems).not.toEqual([])
  else expect(problems).toEqual([])
})
