import type { ErrorCodeSpec, OperationSpec } from '@nova/sdk/transfer/contract'
import type { Seen } from '../check.ts'
import type { Validate } from './create-validator.ts'
import type { Judged } from './judge-answer.ts'
import { judgeForm, judgeSuccess } from './judge-recognised.ts'
import { mediaType } from './media-type.ts'

interface JudgeOptions {
  readonly errorCodes: Readonly<Record<string, Pick<ErrorCodeSpec, 'seen'>>>
  readonly validate: Validate
}

/**
 * Holds an answer against the contract of a service whose failures are known by their status alone: the body of one
 * must have a declared form only where it arrived, and a crash may be told in plain words.
 */
export function judgeByStatus(spec: OperationSpec, seen: Seen, { errorCodes, validate }: JudgeOptions): Judged {
  const failed = seen.status >= 400
  const declared = spec.responses[seen.status]
  if (!declared) {
    const statuses = Object.keys(spec.responses).join(', ')
    return {
      code: failed ? `unlisted ${seen.status}` : null,
      findings: [{ wanted: `${spec.name} answers with one of ${statuses}`, seen: seen.status }],
    }
  }
  if (!failed) return { code: null, findings: judgeSuccess(spec, declared, seen, validate) }
  const code = declared.codes.find((name) => errorCodes[name]?.seen?.code === seen.status) ?? null
  const isCrash = seen.status >= 500 && mediaType(seen) === 'text/plain'
  if (isCrash || seen.isCutOff || seen.bytes.byteLength === 0) return { code, findings: [] }
  const forms = [declared.schema ?? [], declared.otherSchemas ?? []].flat()
  return { code, findings: judgeForm(spec, seen, forms, validate) }
}
