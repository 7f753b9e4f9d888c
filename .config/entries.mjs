/**
 * Every public subpath of every published package, once. `exports` maps, build entries and the
 * package test all read this list; `node .config/exports-map.mjs` writes the manifests from it.
 *
 * `browser: true` adds a build of its own for pages, with `#platform` resolved to the browser side.
 */
export const packages = {
  'packages/sdk': {
    entries: {
      transfer: { source: 'src/transfer/index.ts', browser: true },
      'transfer/schemas': { source: 'src/transfer/generated/schemas.ts' },
      'transfer/contract': { source: 'src/transfer/contract.ts' },
      labs: { source: 'src/labs/index.ts', browser: true },
      'labs/schemas': { source: 'src/labs/generated/schemas.ts' },
      'labs/contract': { source: 'src/labs/contract.ts' },
      edfi: { source: 'src/edfi/index.ts', browser: true },
      'edfi/contract': { source: 'src/edfi/contract.ts' },
      'edfi/app/schemas': { source: 'src/edfi/generated/app/schemas.ts' },
      'edfi/external/schemas': { source: 'src/edfi/generated/external/schemas.ts' },
      'edfi/executor/schemas': { source: 'src/edfi/generated/executor/schemas.ts' },
      spectra: { source: 'src/spectra/index.ts', browser: true },
      'spectra/contract': { source: 'src/spectra/contract.ts' },
      // Node only: built like every entry, and never for pages.
      'spectra/bucket': { source: 'src/spectra/bucket/index.ts' },
      'spectra/site/schemas': { source: 'src/spectra/generated/site/schemas.ts' },
      'spectra/documents/schemas': { source: 'src/spectra/generated/documents/schemas.ts' },
      agents: { source: 'src/agents/index.ts', browser: true },
      'agents/contract': { source: 'src/agents/contract.ts' },
      'agents/schemas': { source: 'src/agents/generated/schemas.ts' },
      'agents/newer/schemas': { source: 'src/agents/generated/newer/schemas.ts' },
    },
    /** One script tag, one global. The only files with an effect on load. */
    globals: {
      'transfer/global.js': {
        source: 'src/transfer/index.ts',
        file: 'dist/nova-transfer.global.js',
        name: 'NovaTransfer',
      },
      'labs/global.js': { source: 'src/labs/index.ts', file: 'dist/nova-labs.global.js', name: 'NovaLabs' },
      'edfi/global.js': { source: 'src/edfi/index.ts', file: 'dist/nova-edfi.global.js', name: 'NovaEdfi' },
      'spectra/global.js': { source: 'src/spectra/index.ts', file: 'dist/nova-spectra.global.js', name: 'NovaSpectra' },
      'agents/global.js': { source: 'src/agents/index.ts', file: 'dist/nova-agents.global.js', name: 'NovaAgents' },
    },
  },
  'packages/mock': {
    entries: {
      '.': { source: 'src/index.ts' },
      msw: { source: 'src/msw.ts' },
      clock: { source: 'src/engine/clock.ts' },
    },
  },
  conformance: {
    entries: { '.': { source: 'src/index.ts' } },
  },
}

/** `transfer/schemas` -> `transfer/schemas`, `.` -> `index`: the path below dist/ without extension. */
export const outputName = (subpath) => (subpath === '.' ? 'index' : subpath)
