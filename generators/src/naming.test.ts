import { describe, expect, it } from 'vitest'
import { camelCase, isIdentifier, pascalCase } from './naming.ts'

describe('camelCase and pascalCase', () => {
  it.each([
    ['initiate_upload', 'initiateUpload', 'InitiateUpload'],
    ['health_live', 'healthLive', 'HealthLive'],
    ['get-node', 'getNode', 'GetNode'],
    ['submitJob', 'submitJob', 'SubmitJob'],
    ['HTTPStatus', 'httpStatus', 'HttpStatus'],
    ['list_v2_items', 'listV2Items', 'ListV2Items'],
    ['metrics.summary', 'metricsSummary', 'MetricsSummary'],
  ])('%s becomes %s and %s', (given, camel, pascal) => {
    expect([camelCase(given), pascalCase(given)]).toEqual([camel, pascal])
  })
})

describe('isIdentifier', () => {
  it.each([
    ['listParcels', true],
    ['delete', false],
    ['2fast', false],
    ['with-dash', false],
    ['', false],
  ])('%j: %s', (given, want) => {
    expect(isIdentifier(given)).toBe(want)
  })
})
