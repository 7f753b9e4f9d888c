/**
 * The Nova services and an S3-style object store in one process: over HTTP, in process (fetch and sockets), or
 * under MSW (`@nova/mock/msw`). One clock, one seed, one fault plan behind all of them.
 *
 * @module
 */

export { createMockPlatform } from './create-mock-platform.ts'
export { describePlatform, type PlatformDescription } from './describe-platform.ts'
export type { EdfiCredentials, EdfiHandle } from './edfi/edfi-handle.ts'
export type { AccessClaims } from './edfi/issuer/claims.ts'
export type { EdfiClientLogin, EdfiParties } from './edfi/pick-credentials.ts'
export type { EdfiAccount, EdfiClient, EdfiOptions, EdfiSettings } from './edfi/settings.ts'
export type { ExecutorOptions } from './edfi/simulation/executor-options.ts'
export type { ExecutorOutcome, ExecutorScript } from './edfi/simulation/executor-script.ts'
export type { LaunchOrder } from './edfi/simulation/launcher.ts'
export { type AdjustableClock, createAdjustableClock } from './engine/adjustable-clock.ts'
export { type Clock, createVirtualClock, systemClock, type VirtualClock } from './engine/clock.ts'
export type { FaultPlan } from './engine/fault-plan.ts'
export type { FaultAction, FaultMoment, FaultRule, FaultTarget } from './engine/fault-rule.ts'
export type { OpenSocket, OpenSocketRequest, SocketEnd } from './engine/in-process-socket.ts'
export type { Journal, JournalEntry } from './engine/journal.ts'
export { type ChaosOptions, planChaos } from './engine/plan-chaos.ts'
export type { PlatformCredentials } from './issue-credentials.ts'
export { type GenerateLabOptions, generateLab } from './labs/generate-lab.ts'
export type { LabDocument, LabFile } from './labs/lab/lab-document.ts'
export type { LabsHandle } from './labs/labs-handle.ts'
export type { LabsCredentials, LabsLogin } from './labs/pick-credentials.ts'
export type { LabsAccount, LabsOptions, LabsSettings } from './labs/settings.ts'
export { listDefects } from './list-defects.ts'
export type { ExternalStore, Listening, ListenOptions, MockPlatform, MockPlatformOptions } from './platform.ts'
export type { SpectraOptions, SpectraSettings } from './spectra/settings.ts'
export type { SpectraBuckets, SpectraHandle } from './spectra/spectra-handle.ts'
export type { TokenClaims, TokenHeader } from './transfer/auth/issue-token.ts'
export type { Defect } from './transfer/defects.ts'
export type { PolicyOverlay, TransferPolicy } from './transfer/policy/policy.ts'
export type { TransferOptions } from './transfer/settings.ts'
