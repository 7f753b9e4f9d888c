import type { DeployOutput } from './deploy-output.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const artifact = {
  artifact_bucket: 'acme-artifacts',
  artifact_sha256: 'ab'.repeat(32),
  release_commit_sha: commit,
}

/** A deployment document without a problem, for tests to spoil. */
export const deployOutputFixture: DeployOutput = {
  schema_version: '2.0',
  captured_at: '2026-01-05T12:00:00Z',
  repository: 'acme/files',
  execution: {
    system: 'aws-codepipeline',
    pipeline_name: 'files-prod',
    pipeline_execution_id: 'a-1',
    codebuild_build_ids: ['build:1'],
  },
  stack_name: 'files-prod',
  stack_id: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/files-prod/abc',
  region: 'eu-west-1',
  environment: 'prod',
  runtime_name: 'nova-file-api',
  runtime_version: '0.5.1',
  release_commit_sha: commit,
  public_base_url: 'https://files.example.com',
  execute_api_endpoint: 'https://abc123.execute-api.eu-west-1.amazonaws.com/prod',
  cors_allowed_origins: ['https://app.example.com'],
  stack_outputs: {
    NovaPublicBaseUrl: 'https://files.example.com',
    NovaRestApiEndpoint: 'https://abc123.execute-api.eu-west-1.amazonaws.com/prod/',
  },
  api_lambda_artifact: {
    ...artifact,
    artifact_key: 'api.zip',
    package_name: 'nova-file-api',
    package_version: '0.5.1',
  },
  workflow_lambda_artifact: {
    ...artifact,
    artifact_key: 'workflows.zip',
    package_name: 'nova-workflows',
    package_version: '0.1.0',
  },
}
