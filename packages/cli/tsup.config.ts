import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { nova: 'src/main.ts' },
  format: ['esm'],
  platform: 'node',
  target: 'es2022',
  sourcemap: true,
  silent: true,
})
