import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { callLate, keyedOperations, succeed, wantEqual } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'

/** A domain a key is not for. */
const otherThan = (domains: readonly string[]) =>
  ['professional', 'personal', 'general'].find((domain) => !domains.includes(domain)) ?? 'nobodys'

/** Domains, which most servers ignore, and some keep for keys that have a list of them. */
export const domainChecks: readonly AgentsCheck[] = [
  {
    id: 'domains/open',
    title: 'A key without a list may name any domain where something is read.',
    operations: ['getAgentAnalytics', 'searchMemories'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const domain of ['professional', 'personal', ''])
        for (const name of ['getAgentAnalytics', 'searchMemories'] as const)
          await succeed(context, name, { ...inputs[name], query: { domain } })
    },
  },
  {
    id: 'domains/limited',
    title: 'A key with a list of domains is admitted to these, and without any, and forbidden others.',
    operations: keyedOperations,
    needs: ['domainKey'],
    async run(context: AgentsContext) {
      const { key = null, domains = [] } = context.credentials.domainKey ?? {}
      const inputs = validInputs(context.runId)
      const statuses = async (domain: string | null) => {
        const forbidden: string[] = []
        for (const name of keyedOperations) {
          const query = { ...inputs[name].query, ...(domain !== null && { domain }) }
          const { status } = await callLate(context, name, { ...inputs[name], query, token: key })
          if (status === 403) forbidden.push(name)
        }
        return forbidden
      }
      for (const domain of [null, ...domains.slice(0, 1)])
        wantEqual(context, await statuses(domain), [], `the list of what is forbidden in ${domain ?? 'no domain'}`)
      const other = otherThan(domains)
      wantEqual(context, await statuses(other), keyedOperations, `the list of what is forbidden in ${other}`)
    },
  },
]
