import { type Answer, type BadSuccess, badSuccess, fromGateway } from '../../internal/http/answer.ts'
import { isRecord, shapeOf, snippetOf } from '../../internal/http/body-shape.ts'
import type { BodyText } from '../../internal/http/read-body.ts'
import type { JudgeAnswer } from '../../internal/http/service-profile.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import { noteNonFinite } from './artifact-warnings.ts'
import { readJson } from './read-json.ts'

/** A bucket behind a CDN says 403 for what is not there, unless somebody maps that to 404. */
const MISSING = new Set([403, 404])

/**
 * Reads the answers of a site without a server behind it. Only two statuses are its own: success, and that there is no
 * such file. Anything else was said by something in front of it.
 */
export const judgeArtifact: JudgeAnswer = (operation, status, body) => {
  if (status >= 200 && status < 300) return judgeSuccess(operation, body)
  const { text, fault } = body
  if (MISSING.has(status)) return { type: 'service', code: 'artifact_missing', ...whoSaidSo(text), requestId: null }
  return fromGateway(text, undefined, fault === 'too-large')
}

/** A page where a bucket would send XML may be a firewall's, so it is shown. */
function whoSaidSo(text: string) {
  return { message: snippetOf(text, undefined), details: { body: shapeOf(text, undefined) } }
}

function judgeSuccess(operation: OperationSpec, { text, fault }: BodyText): Answer {
  if (fault) return badSuccess(text, undefined, fault)
  if (operation.responses[operation.success]?.body === 'text') return judgeImage(text)
  const read = readJson(text)
  if (!isRecord(read?.value)) return badSuccess(text, read?.value, reasonIn(text, read !== undefined))
  if (read.nonFiniteCount > 0) noteNonFinite(read.value, read.nonFiniteCount)
  return { type: 'data', data: read.value }
}

/** The one text there is, is an image. A page says `<svg` too, when it has a logo. */
function judgeImage(text: string): Answer {
  const isImage = shapeOf(text, undefined) === 'xml' && /<svg[\s>]/.test(text)
  if (!isImage) return badSuccess(text, undefined, text.trim() === '' ? 'empty' : 'not-json')
  return /<\/svg>\s*$/.test(text) ? { type: 'data', data: text } : badSuccess(text, undefined, 'truncated')
}

function reasonIn(text: string, isJson: boolean): BadSuccess {
  const trimmed = text.trim()
  if (trimmed === '') return 'empty'
  // What has its last bracket did not end early: it was never good.
  return !isJson && /^[{[]/.test(trimmed) && !/[}\]]$/.test(trimmed) ? 'truncated' : 'not-json'
}
