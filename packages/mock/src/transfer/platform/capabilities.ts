import type { TransferContext } from '../context.ts'
import type { Call, Reply } from '../http/call.ts'
import type { TransferPolicy } from '../policy/policy.ts'
import { type PolicyHints, resolvePolicy } from '../policy/resolve-policy.ts'

/** The published face of a policy: everything but the preferred part size. */
function publish(policy: TransferPolicy): Omit<TransferPolicy, 'upload_part_size_bytes'> {
  const { upload_part_size_bytes: _kept, ...published } = policy
  return published
}

function currentPolicy(context: TransferContext, hints: PolicyHints): Omit<TransferPolicy, 'upload_part_size_bytes'> {
  const policy = publish(resolvePolicy(context.settings, context.settings.overlay, hints))
  return context.has('version-mismatch') ? { ...policy, policy_version: '1970-01-01' } : policy
}

/** What this deployment can do, always in the same order. */
export async function getCapabilities(context: TransferContext): Promise<Reply> {
  const { exportsEnabled, transfersEnabled } = context.settings
  const { max_upload_bytes: _max, multipart_threshold_bytes: _threshold, ...details } = currentPolicy(context, {})
  const capabilities = [
    { key: 'exports', enabled: exportsEnabled, details: {} },
    { key: 'exports.status.poll', enabled: exportsEnabled, details: {} },
    { key: 'transfers', enabled: transfersEnabled, details: {} },
    { key: 'transfers.policy', enabled: transfersEnabled, details },
  ]
  return {
    status: 200,
    body: { capabilities: context.has('capabilities-shuffled') ? capabilities.reverse() : capabilities },
  }
}

/** The policy for uploads of a kind. */
export async function getTransferCapabilities(context: TransferContext, call: Call): Promise<Reply> {
  return { status: 200, body: currentPolicy(context, call.query as PolicyHints) }
}
