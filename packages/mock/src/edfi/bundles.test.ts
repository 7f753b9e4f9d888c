import { expect, test } from 'vitest'
import { bundles } from './bundles.ts'

test('the registry: 42 bundles, 28 of them with a year, all with a required input file', () => {
  expect(bundles).toHaveLength(42)
  expect(new Set(bundles.map(({ path }) => path)).size).toBe(42)
  expect(bundles.filter(({ params }) => params.some(({ templateKey }) => templateKey === 'API_YEAR'))).toHaveLength(28)
  for (const { files, reportResources } of bundles) {
    expect(files[0]).toMatchObject({ templateKey: 'INPUT_FILE', isRequired: true })
    expect(reportResources).toEqual(['studentAssessments'])
  }
})

test('a bundle with params and one with optional files', () => {
  const found = (path: string) => bundles.find((bundle) => bundle.path === `assessments/${path}`)
  expect(found('PSAT_SAT')?.params).toEqual([
    { name: 'Api year', templateKey: 'API_YEAR', isRequired: true },
    {
      name: 'Test type',
      templateKey: 'TEST_TYPE',
      isRequired: true,
      allowedValues: ['PSAT 8/9', 'PSAT 10', 'PSAT/NMSQT', 'SAT'],
    },
  ])
  expect(found('FastBridge_CBMmath')?.params[1]).not.toHaveProperty('allowedValues')
  expect(found('STAR')?.files.map(({ templateKey, isRequired }) => [templateKey, isRequired])).toEqual([
    ['INPUT_FILE', true],
    ['INPUT_FILE_DS', false],
    ['INPUT_FILE_SA', false],
  ])
  expect(found('STAAR_Summative')?.files[0]?.fileType).toEqual(['csv', 'txt'])
})
