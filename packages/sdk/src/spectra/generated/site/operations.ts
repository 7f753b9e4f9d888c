// Generated from contracts/spectra/site.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  getCurrentRelease: {
    name: 'getCurrentRelease',
    operationId: 'get_current_release',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/current.json',
    tag: 'release',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CurrentRelease', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getCatalog: {
    name: 'getCatalog',
    operationId: 'get_catalog',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/catalog.json',
    tag: 'release',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'release_id', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Catalog', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getNova: {
    name: 'getNova',
    operationId: 'get_nova',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/nova.json',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Nova', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getReferences: {
    name: 'getReferences',
    operationId: 'get_references',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/references.json',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'References', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getSpectra: {
    name: 'getSpectra',
    operationId: 'get_spectra',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/spectra.json',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Spectra', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getPhotometry: {
    name: 'getPhotometry',
    operationId: 'get_photometry',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/photometry.json',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Photometry', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getSparkline: {
    name: 'getSparkline',
    operationId: 'get_sparkline',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/sparkline.svg',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'text', schema: null, codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getBundleManifest: {
    name: 'getBundleManifest',
    operationId: 'get_bundle_manifest',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/manifest.json',
    tag: 'nova',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'BundleManifest', codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
    },
  },
  getBundle: {
    name: 'getBundle',
    operationId: 'get_bundle',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/releases/{release_id}/nova/{nova_id}/bundle.zip',
    tag: 'bytes',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'release_id', in: 'path', required: true },
      { name: 'nova_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'bytes', schema: null, codes: [], documented: true },
      206: { body: 'bytes', schema: null, codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
      416: { body: 'text', schema: null, codes: ['range_not_satisfiable'], documented: true },
    },
  },
  getTicketSpectrum: {
    name: 'getTicketSpectrum',
    operationId: 'get_ticket_spectrum',
    service: 'spectra',
    surface: 'site',
    method: 'GET',
    path: '/raw/{nova_id}/ticket_ingestion/{data_product_id}.fits',
    tag: 'bytes',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'nova_id', in: 'path', required: true },
      { name: 'data_product_id', in: 'path', required: true },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'bytes', schema: null, codes: [], documented: true },
      206: { body: 'bytes', schema: null, codes: [], documented: true },
      403: { body: 'text', schema: null, codes: ['artifact_missing'], documented: true },
      416: { body: 'text', schema: null, codes: ['range_not_satisfiable'], documented: true },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type SpectraSiteOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  artifact_missing: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the pointer again: a release is deleted after 7 days. When the release is still there, the file was never made for this nova; the catalogue may list a nova whose files are missing.',
    reachable: true,
    seen: { code: 403 },
  },
  range_not_satisfiable: {
    kind: 'validation',
    retryable: false,
    advice: 'Ask for the length first; the object is shorter than the range begins.',
    reachable: true,
    seen: { code: 416 },
  },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type SpectraSiteWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface SpectraSiteOperationCodes {
  readonly getCurrentRelease: 'artifact_missing'
  readonly getCatalog: 'artifact_missing'
  readonly getNova: 'artifact_missing'
  readonly getReferences: 'artifact_missing'
  readonly getSpectra: 'artifact_missing'
  readonly getPhotometry: 'artifact_missing'
  readonly getSparkline: 'artifact_missing'
  readonly getBundleManifest: 'artifact_missing'
  readonly getBundle: 'artifact_missing' | 'range_not_satisfiable'
  readonly getTicketSpectrum: 'artifact_missing' | 'range_not_satisfiable'
}
