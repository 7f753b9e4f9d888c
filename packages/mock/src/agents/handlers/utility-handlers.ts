import type { AgentsHandler } from '../context.ts'

/** Whether the process answers, and what it is. Nothing behind it is asked. */
export function utilityHandlers(): Readonly<Record<string, AgentsHandler>> {
  return {
    getHealth: () => ({ status: 'healthy', version: '0.1.0' }),
    getRoot: () => ({ name: 'Nova API', version: '0.1.0', docs_url: '/docs', redoc_url: '/redoc' }),
  }
}
