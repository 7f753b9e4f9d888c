import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { baseOf } from '../base-of.ts'
import { expected } from '../expect-answer.ts'

/** Operations and pages that are open to all, but for P5, where health and root want a key. */
export const utilityChecks: readonly AgentsCheck[] = [
  {
    id: 'utility/health',
    title: 'Health says healthy, a version, and the time.',
    operations: ['getHealth'],
    async run(context: AgentsContext) {
      const isKeyed = expected(context.facts, 'health', 'keyed') === true
      if (isKeyed) {
        const refused = await context.call('getHealth', { token: null })
        context.want(refused.status === 401, 'health without a key is 401', refused.status)
      }
      const seen = await context.call('getHealth', isKeyed ? {} : { token: null })
      context.want(seen.status === 200, 'health is 200', `${seen.status} ${seen.text}`)
    },
  },
  {
    id: 'utility/root',
    title: 'The root says what answers here, and where its documentation is.',
    operations: ['getRoot'],
    async run(context: AgentsContext) {
      const isKeyed = expected(context.facts, 'health', 'keyed') === true
      const seen = await context.call('getRoot', isKeyed ? {} : { token: null })
      context.want(seen.status === 200, 'the root is 200', `${seen.status} ${seen.text}`)
    },
  },
  {
    id: 'utility/documentation',
    title: 'The documentation of the service is open to all.',
    operations: [],
    async run(context: AgentsContext) {
      for (const path of ['/docs', '/redoc', '/openapi.json']) {
        const { status } = await context.send(baseOf(context.target) + path)
        context.want(status === 200, `${path} is 200 without a key`, status)
      }
    },
  },
]
