/** What was built and stored for one of the two Lambda functions. */
export interface DeployArtifact {
  readonly artifact_bucket: string
  readonly artifact_key: string
  /** 64 hex digits. */
  readonly artifact_sha256: string
  readonly package_name: string
  readonly package_version: string
  /** 40 hex digits. */
  readonly release_commit_sha: string
}

/** `deploy-output.json`, schema version 2.0: what a deployment says about itself. Field names as in the file. */
export interface DeployOutput {
  readonly schema_version: '2.0'
  readonly captured_at: string
  /** `owner/name`. */
  readonly repository: string
  readonly execution: {
    readonly system: 'aws-codepipeline'
    readonly pipeline_name: string
    readonly pipeline_execution_id: string
    readonly codebuild_build_ids: readonly string[]
  }
  readonly stack_name: string
  readonly stack_id?: string
  readonly region: string
  readonly environment: string
  readonly runtime_name: string
  readonly runtime_version: string
  readonly release_commit_sha: string
  readonly public_base_url: string
  /** Evidence only: it answers 403 and is never a base URL. */
  readonly execute_api_endpoint: string
  readonly cors_allowed_origins: readonly string[]
  readonly stack_outputs: Readonly<Partial<Record<(typeof stackOutputNames)[number], string>>>
  readonly api_lambda_artifact: DeployArtifact
  readonly workflow_lambda_artifact: DeployArtifact
}

/** The only keys `stack_outputs` may have. */
export const stackOutputNames = [
  'NovaAlarmTopicArn',
  'NovaApiAccessLogGroupName',
  'NovaExportCopyPartsTableName',
  'NovaExportWorkflowStateMachineArn',
  'NovaExportsTableName',
  'NovaIdempotencyTableName',
  'NovaObservabilityDashboardName',
  'NovaPublicBaseUrl',
  'NovaRestApiEndpoint',
  'NovaStorageLensConfigurationId',
  'NovaTransferPolicyAppConfigApplicationId',
  'NovaTransferPolicyAppConfigEnvironmentId',
  'NovaTransferPolicyAppConfigProfileId',
  'NovaTransferSpendBudgetName',
  'NovaTransferUsageTableName',
  'NovaUploadSessionsTableName',
  'NovaWafLogGroupName',
] as const
