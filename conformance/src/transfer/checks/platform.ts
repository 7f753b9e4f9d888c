import { sameJson, succeed, wantSuccess } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { abortLater, initiateBody } from '../uploads.ts'

const capabilityOrder = ['exports', 'exports.status.poll', 'transfers', 'transfers.policy']

/** What the service tells about itself. */
export const platformChecks: readonly TransferCheck[] = [
  {
    id: 'platform/capabilities-order',
    title: 'Capabilities are four descriptors in a fixed order, and only the policy has details.',
    operations: ['getCapabilities', 'getTransferCapabilities'],
    async run(context: TransferContext) {
      const { capabilities } = await succeed(context, 'getCapabilities')
      const keys = capabilities.map(({ key }) => key)
      context.want(sameJson(keys, capabilityOrder), `the order is ${capabilityOrder.join(', ')}`, keys)
      const enabled = capabilities.map((descriptor) => descriptor.enabled)
      context.want(enabled[0] === enabled[1] && enabled[2] === enabled[3], 'switches come in pairs', enabled)
      const [, , , policy] = capabilities
      for (const { key, details } of capabilities.slice(0, 3))
        context.want(sameJson(details, {}), `${key} has no details`, details)
      const {
        max_upload_bytes: _max,
        multipart_threshold_bytes: _threshold,
        ...published
      } = await succeed(context, 'getTransferCapabilities')
      context.want(sameJson(policy?.details, published), 'details of transfers.policy are the policy', policy?.details)
    },
  },
  {
    id: 'platform/policy-of-hints',
    title: 'Unknown and empty hints mean the plain policy.',
    operations: ['getTransferCapabilities'],
    async run(context: TransferContext) {
      const plain = await succeed(context, 'getTransferCapabilities')
      const queries = [
        { policy_hint: '' },
        { workload_class: '' },
        { policy_hint: `no-profile-${context.runId}` },
        { workload_class: `no-profile-${context.runId}`, policy_hint: 'constructor' },
      ]
      for (const query of queries)
        context.want(
          sameJson(await succeed(context, 'getTransferCapabilities', { query }), plain),
          `the plain policy for ${JSON.stringify(query)}`,
        )
    },
  },
  {
    id: 'platform/policy-is-applied',
    title: 'Uploads are planned by the policy that capabilities tell.',
    operations: ['getTransferCapabilities', 'initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const policy = await succeed(context, 'getTransferCapabilities')
      const body = initiateBody(context, { size_bytes: policy.multipart_threshold_bytes })
      const upload = await succeed(context, 'initiateUpload', { body })
      if (upload.upload_id) abortLater(context, { key: upload.key, upload_id: upload.upload_id })
      const shared = [
        'policy_id',
        'policy_version',
        'max_concurrency_hint',
        'sign_batch_size_hint',
        'accelerate_enabled',
      ] as const
      for (const name of shared) context.want(upload[name] === policy[name], `${name} is ${policy[name]}`, upload[name])
      const size = upload.part_size_bytes ?? 0
      context.want(
        size >= policy.minimum_part_size_bytes && size <= policy.maximum_part_size_bytes,
        'part_size_bytes lies within the published bounds',
        size,
      )
    },
  },
  {
    id: 'platform/policy-is-sound',
    title: 'The limits of the policy fit each other.',
    operations: ['getTransferCapabilities'],
    async run(context: TransferContext) {
      const policy = await succeed(context, 'getTransferCapabilities')
      const { multipart_threshold_bytes: threshold, max_upload_bytes: most } = policy
      context.want(threshold > 0 && threshold <= most, 'the threshold lies within the largest upload', threshold)
      const parts = policy.target_upload_part_count
      context.want(parts >= 1 && parts <= 10_000, 'target_upload_part_count is 1..10000', parts)
      const concurrency = policy.max_concurrency_hint
      context.want(concurrency >= 1 && concurrency <= 32, 'max_concurrency_hint is 1..32', concurrency)
    },
  },
  {
    id: 'platform/plan',
    title: 'A plan answers in the order asked, repeats included, and case matters.',
    operations: ['planResources', 'getCapabilities'],
    async run(context: TransferContext) {
      const resources = ['exports', 'uploads', 'downloads', 'transfers', 'Uploads', 'uploads', 'no such thing']
      const { plan } = await succeed(context, 'planResources', { body: { resources } })
      const { capabilities } = await succeed(context, 'getCapabilities')
      const isOn = (key: string) => capabilities.find((entry) => entry.key === key)?.enabled === true
      const want = resources.map((resource) => {
        const reason = !['exports', 'uploads', 'downloads', 'transfers'].includes(resource)
          ? 'unsupported_resource'
          : resource === 'exports'
            ? isOn('exports')
              ? null
              : 'exports_disabled'
            : isOn('transfers')
              ? null
              : 'file_transfers_disabled'
        return { resource, supported: reason === null, reason }
      })
      context.want(sameJson(plan, want), `the plan is ${JSON.stringify(want)}`, plan)
    },
  },
  {
    id: 'platform/release',
    title: 'The release has a name, a version and an environment.',
    operations: ['getReleaseInfo'],
    async run(context: TransferContext) {
      const { name, version, environment } = await succeed(context, 'getReleaseInfo')
      for (const text of [name, version, environment]) context.want(text.trim() !== '', 'no field is blank', text)
    },
  },
  {
    id: 'platform/live',
    title: 'Liveness depends on nothing.',
    operations: ['healthLive'],
    async run(context: TransferContext) {
      const { ok } = await succeed(context, 'healthLive')
      context.want(ok === true, 'ok is true', ok)
    },
  },
  {
    id: 'platform/ready',
    title: 'Readiness has the same form whether ready or not, and the activity store does not count.',
    operations: ['healthReady'],
    async run(context: TransferContext) {
      const seen = await context.call('healthReady')
      const { ok, checks } = seen.json as { ok: boolean; checks: Readonly<Record<string, boolean>> }
      context.want(seen.status === (ok ? 200 : 503), 'the status follows ok', seen.status)
      const { activity_store: _never, ...gates } = checks
      if (!ok) context.want(Object.values(gates).includes(false), 'a failed check explains not being ready', checks)
      else
        context.want(
          gates['auth_dependency'] === true && gates['export_runtime'] === true,
          'what always counts holds',
          checks,
        )
    },
  },
  {
    id: 'platform/metrics',
    title: 'Metrics tell the activity of the day to whoever may read them.',
    operations: ['metricsSummary', 'presignDownload'],
    needs: ['metricsToken'],
    async run(context: TransferContext) {
      const token = context.credentials.metricsToken ?? null
      await succeed(context, 'presignDownload', { body: { key: `${context.facts.keyPrefix}x` } })
      const seen = await context.call('metricsSummary', { token })
      wantSuccess(context, 'metricsSummary', seen)
      const { activity } = seen.json as { activity: Readonly<Record<string, number>> }
      for (const name of ['events_total', 'active_users_today', 'distinct_event_types'])
        context.want(typeof activity[name] === 'number', `activity has ${name}`, activity)
    },
  },
  {
    id: 'platform/metrics-permission',
    title: 'Metrics need a permission of their own.',
    operations: ['metricsSummary'],
    async run(context: TransferContext) {
      if (grantsMetrics(context.credentials.token)) context.skip('the token has the permission metrics:read')
      const seen = await context.call('metricsSummary')
      const { error } = (seen.json ?? {}) as { error?: { code: string; details: object } }
      context.want(
        seen.status === 403 && error?.code === 'forbidden' && sameJson(error.details, {}),
        'a token without metrics:read gets 403 forbidden',
        `${seen.status} ${seen.text}`,
      )
      context.want(!seen.headers.has('www-authenticate'), 'a 403 carries no challenge')
    },
  },
]

/** Whether a token says that it may read metrics. Opaque ones say nothing. */
function grantsMetrics(token: string): boolean {
  try {
    const [, payload = ''] = token.split('.')
    const { permissions } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    return String(permissions).split(/[ ,]/).includes('metrics:read')
  } catch {
    return false
  }
}
