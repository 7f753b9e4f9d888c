import type { AgentsContext, AgentsHandler } from '../context.ts'
import { timestampOf } from '../http/answer-json.ts'

/** Whether the process answers, and what it is. Nothing behind it is asked. */
export function utilityHandlers({ settings, clock, has }: AgentsContext): Readonly<Record<string, AgentsHandler>> {
  return {
    getHealth: () => ({ status: 'healthy', timestamp: timestampOf({ ...settings, clock, has }), version: '0.1.0' }),
    getRoot: () => ({ name: 'Nova API', version: '0.1.0', docs_url: '/docs', redoc_url: '/redoc' }),
  }
}
