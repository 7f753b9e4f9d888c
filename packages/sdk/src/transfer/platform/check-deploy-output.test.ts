import { expect, test } from 'vitest'
import { checkDeployOutput } from './check-deploy-output.ts'
import { deployOutputFixture } from './deploy-output.fixture.ts'

/** The fixture with the value at a dotted path replaced, or removed when it is undefined. */
function spoil(path: string, value: unknown): unknown {
  const copy = structuredClone(deployOutputFixture) as unknown as Record<string, unknown>
  const names = path.split('.')
  const last = names.pop() ?? ''
  const parent = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

test('accepts a good document', () => {
  expect(checkDeployOutput(deployOutputFixture)).toBeNull()
})

test.each<{ path: string; value: unknown; reason: RegExp; at?: string }>([
  { path: 'schema_version', value: '1.0', reason: /must be "2.0"/ },
  { path: 'captured_at', value: 'yesterday', reason: /date-time/ },
  { path: 'repository', value: 'files', reason: /owner\/name/ },
  { path: 'execution.system', value: 'other', reason: /aws-codepipeline/ },
  { path: 'execution.codebuild_build_ids', value: [], reason: /non-empty array/ },
  { path: 'execution.codebuild_build_ids', value: [1], reason: /string/, at: 'execution.codebuild_build_ids.0' },
  { path: 'stack_id', value: 'arn:aws:s3:::x', reason: /stack ARN/ },
  { path: 'region', value: 'Europe', reason: /region/ },
  { path: 'environment', value: ' ', reason: /non-empty/ },
  { path: 'release_commit_sha', value: 'abc', reason: /40 hex/ },
  { path: 'public_base_url', value: 'http://files.example.com', reason: /https/ },
  { path: 'execute_api_endpoint', value: 'https://files.example.com', reason: /execute-api/ },
  { path: 'cors_allowed_origins', value: [], reason: /non-empty array/ },
  {
    path: 'cors_allowed_origins',
    value: ['*', 'https://a.example/x'],
    reason: /origin/,
    at: 'cors_allowed_origins.1',
  },
  { path: 'stack_outputs.NovaSurprise', value: 'x', reason: /not a known/ },
  { path: 'stack_outputs.NovaPublicBaseUrl', value: undefined, reason: /missing/ },
  { path: 'stack_outputs.NovaPublicBaseUrl', value: 'https://other.example', reason: /must equal public_base_url/ },
  { path: 'stack_outputs.NovaRestApiEndpoint', value: 'https://x.execute-api.y', reason: /must equal execute_api/ },
  { path: 'api_lambda_artifact.artifact_sha256', value: 'xyz', reason: /64 hex/ },
  { path: 'api_lambda_artifact.release_commit_sha', value: 'f'.repeat(40), reason: /must equal release_commit_sha/ },
  { path: 'api_lambda_artifact.package_version', value: '9.9', reason: /must equal/, at: 'runtime_version' },
  { path: 'workflow_lambda_artifact.extra', value: 1, reason: /not a known/ },
  { path: 'workflow_lambda_artifact', value: null, reason: /object/ },
  { path: 'surprise', value: true, reason: /not a known/ },
  { path: 'runtime_name', value: undefined, reason: /missing/ },
])('names $path when it is $value', ({ path, value, reason, at = path }) => {
  expect(checkDeployOutput(spoil(path, value))).toEqual({ path: at, reason: expect.stringMatching(reason) })
})

test.each([null, [], 'text', 7])('refuses %j as a document', (given) => {
  expect(checkDeployOutput(given)).toEqual({ path: '', reason: 'must be an object' })
})
