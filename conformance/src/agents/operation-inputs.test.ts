import { expect, test } from 'vitest'
import { createValidator } from '../conformity/create-validator.ts'
import { agentsContract } from './agents-contract.ts'
import { validInputs } from './operation-inputs.ts'

const validate = createValidator(agentsContract, { explicitNulls: false })

test.each(Object.values(agentsContract.operations))('what $name is called with is as the contract wants it', (spec) => {
  const { path = {}, query = {}, body } = validInputs('run')[spec.name]
  const declared = spec.parameters.map(({ name }) => name as string)
  for (const name of Object.keys({ ...path, ...query })) expect(declared).toContain(name)
  expect(body === undefined).toBe(spec.requestSchema === null)
  if (spec.requestSchema !== null) expect(validate(spec.requestSchema, body)).toEqual([])
})
