import { type DeployOutput, stackOutputNames } from './deploy-output.ts'

/** The first thing wrong with a deployment document. */
export interface DeployOutputProblem {
  /** Where, as a dotted path; empty for the document itself. */
  readonly path: string
  readonly reason: string
}

/** Says what is wrong with a value, or null. */
type Rule = (value: unknown, path: string) => DeployOutputProblem | null

const text: Rule = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? null : { path, reason: 'must be a non-empty string' }

const matching =
  (pattern: RegExp, reason: string): Rule =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? null : { path, reason }

const exactly =
  (wanted: string): Rule =>
  (value, path) =>
    value === wanted ? null : { path, reason: `must be "${wanted}"` }

const listOf =
  (rule: Rule): Rule =>
  (value, path) => {
    if (!Array.isArray(value) || value.length === 0) return { path, reason: 'must be a non-empty array' }
    return firstProblem(value.map((item, index) => () => rule(item, `${path}.${index}`)))
  }

const objectOf =
  (required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { path, reason: 'must be an object' }
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    const members = new Map(Object.entries(value))
    for (const name of members.keys()) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name)) {
        return { path: at(name), reason: 'is not a known field' }
      }
    }
    for (const name of Object.keys(required)) {
      if (!members.has(name)) return { path: at(name), reason: 'is missing' }
    }
    const rules = { ...required, ...optional }
    return firstProblem(
      [...members].map(
        ([name, member]) =>
          () =>
            rules[name]?.(member, at(name)) ?? null,
      ),
    )
  }

const commit = matching(/^[0-9a-f]{40}$/i, 'must be 40 hex digits')
const httpsUrl: Rule = (value, path) =>
  typeof value === 'string' && value.startsWith('https://') && URL.canParse(value)
    ? null
    : { path, reason: 'must be an https URL' }
const executeApiUrl: Rule = (value, path) =>
  httpsUrl(value, path) ??
  matching(/^https:\/\/[^/?#]*execute-api/, 'must be the https URL of an execute-api host')(value, path)
const origin: Rule = (value, path) =>
  value === '*' || (typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value)
    ? null
    : { path, reason: 'must be an origin without path or query, or "*"' }
const moment: Rule = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? null
    : { path, reason: 'must be an RFC 3339 date-time' }
const artifact = objectOf({
  artifact_bucket: text,
  artifact_key: text,
  artifact_sha256: matching(/^[0-9a-f]{64}$/i, 'must be 64 hex digits'),
  package_name: text,
  package_version: text,
  release_commit_sha: commit,
})
const optionalStackOutputs = Object.fromEntries(stackOutputNames.map((name) => [name, text]))
const { NovaPublicBaseUrl = text, NovaRestApiEndpoint = text, ...otherStackOutputs } = optionalStackOutputs

const document = objectOf(
  {
    schema_version: exactly('2.0'),
    captured_at: moment,
    repository: matching(/^[^/\s]+\/[^/\s]+$/, 'must be "owner/name"'),
    execution: objectOf({
      system: exactly('aws-codepipeline'),
      pipeline_name: text,
      pipeline_execution_id: text,
      codebuild_build_ids: listOf(text),
    }),
    stack_name: text,
    region: matching(/^[a-z]{2}-[a-z]+-\d+$/, 'must be a region such as "us-east-1"'),
    environment: text,
    runtime_name: text,
    runtime_version: text,
    release_commit_sha: commit,
    public_base_url: httpsUrl,
    execute_api_endpoint: executeApiUrl,
    cors_allowed_origins: listOf(origin),
    stack_outputs: objectOf({ NovaPublicBaseUrl, NovaRestApiEndpoint }, otherStackOutputs),
    api_lambda_artifact: artifact,
    workflow_lambda_artifact: artifact,
  },
  { stack_id: matching(/^arn:[^:]+:cloudformation:[^:]+:[^:]*:stack\/.+/, 'must be a CloudFormation stack ARN') },
)

/** Facts that two fields state, and that must agree. */
const agreements = [
  ['stack_outputs.NovaPublicBaseUrl', 'public_base_url'],
  ['stack_outputs.NovaRestApiEndpoint', 'execute_api_endpoint'],
  ['api_lambda_artifact.release_commit_sha', 'release_commit_sha'],
  ['workflow_lambda_artifact.release_commit_sha', 'release_commit_sha'],
  ['runtime_name', 'api_lambda_artifact.package_name'],
  ['runtime_version', 'api_lambda_artifact.package_version'],
] as const

/** The first problem of a parsed `deploy-output.json`, or null when it is one. */
export function checkDeployOutput(value: unknown): DeployOutputProblem | null {
  const problem = document(value, '')
  if (problem) return problem
  return firstProblem(
    agreements.map(
      ([path, other]) =>
        () =>
          comparable(read(value, path)) === comparable(read(value, other))
            ? null
            : { path, reason: `must equal ${other}` },
    ),
  )
}

/** True, and the type with it, for a value without a problem. */
export function isDeployOutput(value: unknown): value is DeployOutput {
  return checkDeployOutput(value) === null
}

/** A trailing slash is no difference: the execute-api endpoint is exported with one. */
function comparable(value: unknown): string {
  return String(value).replace(/\/$/, '')
}

function read(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value)
}

function firstProblem(checks: readonly (() => DeployOutputProblem | null)[]): DeployOutputProblem | null {
  for (const check of checks) {
    const problem = check()
    if (problem) return problem
  }
  return null
}
