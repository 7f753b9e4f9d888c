import type { TransferContext } from '../context.ts'
import { ApiError, apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'

/** Which software answers. */
export async function getReleaseInfo({ settings }: TransferContext): Promise<Reply> {
  return {
    status: 200,
    body: { name: settings.releaseName, version: settings.releaseVersion, environment: settings.environment },
  }
}

/** The process is up. Depends on nothing. */
export async function healthLive(): Promise<Reply> {
  return { status: 200, body: { ok: true } }
}

/** Whether the dependencies that matter in this setup answer. The activity store never matters. */
export async function healthReady(context: TransferContext): Promise<Reply> {
  const { settings, checks: probes } = context
  const checks = { ...probes, export_runtime: probes.export_runtime || !settings.exportsEnabled }
  const ok =
    checks.auth_dependency &&
    checks.export_runtime &&
    (checks.transfer_runtime || !settings.transfersEnabled) &&
    (checks.idempotency_store || !settings.idempotencyEnabled)
  if (context.has('readiness-envelope')) throw new ApiError(503, 'internal_error', 'The service is not ready')
  return { status: ok ? 200 : 503, body: { ok, checks } }
}

/** Counters of this process, for callers who may read them. */
export async function metricsSummary(context: TransferContext, call: Call): Promise<Reply> {
  if (!callerOf(call).permissions.includes('metrics:read') && !context.has('metrics-without-permission'))
    throw apiErrors.forbidden('Reading metrics needs the permission metrics:read')
  return { status: 200, body: context.metrics.summary() }
}
