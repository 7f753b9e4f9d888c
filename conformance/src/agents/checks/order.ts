import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { bodyOperations, operationsWith, refuse } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'

const writingWithBody = bodyOperations.filter((name) => operationsWith('write').includes(name))

/** Which of several things that are wrong is told. */
export const orderChecks: readonly AgentsCheck[] = [
  {
    id: 'order/json-first',
    title: 'JSON that is broken is 422 before anybody looks for a key.',
    operations: bodyOperations,
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of bodyOperations) {
        const { body: _, ...input } = inputs[name]
        await refuse(context, name, { ...input, token: null, rawBody: '{"type":' }, 422, `${name} with broken JSON`)
      }
    },
  },
  {
    id: 'order/key-before-schema',
    title: 'A body that breaks its schema is 401 without a key.',
    operations: bodyOperations,
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of bodyOperations)
        await refuse(context, name, { ...inputs[name], token: null, body: [] }, 401, `${name} without a key`)
    },
  },
  {
    id: 'order/permission-before-schema',
    title: 'A body that breaks its schema is 403 for a key that may not write.',
    operations: writingWithBody,
    needs: ['readKey'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      const token = context.credentials.readKey ?? null
      for (const name of writingWithBody)
        await refuse(context, name, { ...inputs[name], token, body: [] }, 403, `${name} without permission`)
    },
  },
]
