import type { TransferContext } from '../context.ts'
import type { Call, Reply } from '../http/call.ts'

/** Which of the named resources this deployment serves, in the order they were asked. */
export async function planResources(context: TransferContext, call: Call): Promise<Reply> {
  const { resources } = call.body as { resources: readonly string[] }
  const asked = context.has('plan-forgets-repeats') ? [...new Set(resources)] : resources
  const plan = asked.map((resource) => {
    const reason = whyNot(context, resource)
    return { resource, supported: reason === null, reason }
  })
  return { status: 200, body: { plan } }
}

function whyNot(context: TransferContext, resource: string): string | null {
  switch (resource) {
    case 'exports':
      return context.settings.exportsEnabled ? null : 'exports_disabled'
    case 'transfers':
    case 'downloads':
    case 'uploads':
      return context.settings.transfersEnabled ? null : 'file_transfers_disabled'
    default:
      return 'unsupported_resource'
  }
}
