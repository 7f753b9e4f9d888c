/** The walls between folders (who may import whom), and no circles inside them. */
const services = '(transfer|labs|edfi|spectra|agents)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'service-not-to-service',
      comment: 'A service reaches internal and its own generated code, never another service.',
      severity: 'error',
      from: { path: `^packages/sdk/src/${services}/`, pathNot: '[.]test[.]ts$' },
      to: { path: `^packages/sdk/src/${services}/`, pathNot: '^packages/sdk/src/$1/' },
    },
    {
      name: 'internal-imports-no-service',
      severity: 'error',
      from: { path: '^packages/sdk/src/internal/', pathNot: '[.]test[.]ts$' },
      to: { path: `^packages/sdk/src/${services}/` },
    },
    {
      name: 'generated-imports-no-service-code',
      comment: 'Generated code may use the internal types it is written against and nothing hand-written beside it.',
      severity: 'error',
      from: { path: `^packages/sdk/src/${services}/generated/` },
      to: { path: `^packages/sdk/src/${services}/(?!generated/)` },
    },
    {
      name: 'sdk-stands-alone',
      comment: 'Only tests and benches of the SDK may use the mock.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(packages/(mock|cli)|conformance|generators|examples)/' },
    },
    {
      name: 'mock-and-conformance-read-contracts-only',
      comment: 'A check that goes through the SDK cannot see the mistakes of the SDK.',
      severity: 'error',
      from: { path: '^(packages/mock|conformance)/src/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/sdk/src/', pathNot: `^packages/sdk/src/${services}/(contract[.]ts$|generated/)` },
    },
    {
      name: 'no-deep-import',
      comment: 'Other packages come in through the doors of the exports map.',
      severity: 'error',
      from: { path: '^(packages/([^/]+)|conformance|generators|examples/[^/]+)/' },
      to: {
        path: '^(packages/[^/]+|conformance|generators|examples/[^/]+)/',
        pathNot: ['^packages/$2/', '^conformance/', '^generators/', '^examples/', '[.]config/'],
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'node-only-in-node-files',
      comment:
        'Pages load everything else: what needs Node lives under platform/node, or behind an entry for Node only.',
      severity: 'error',
      from: {
        path: '^packages/sdk/src/',
        pathNot: ['/platform/node/', '^packages/sdk/src/spectra/bucket/', '[.]test[.]ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bucket-stands-apart',
      comment:
        'Pages load the rest of spectra, and the AWS client is an optional peer: nothing may lead there from it.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: '^packages/sdk/src/spectra/bucket/' },
      to: { path: '^packages/sdk/src/spectra/bucket/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^#' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['nova-source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
