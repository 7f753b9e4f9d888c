import { expect, test } from 'vitest'
import { type FluxScale, fluxScaleFor, scaleFlux } from './flux-scale.ts'

test.each<[FluxScale | undefined, number, FluxScale]>([
  [undefined, 3, 'sqrt'],
  ['linear', 3, 'linear'],
  ['log', 1, 'log'],
  ['log', 2, 'sqrt'],
  ['log', 0, 'sqrt'],
])('scale %s for %d curves: %s', (wanted, count, want) => expect(fluxScaleFor(wanted, count)).toBe(want))

test.each<[number, FluxScale, number | null]>([
  [0.25, 'sqrt', 0.5],
  [0, 'sqrt', 0],
  [-0.25, 'sqrt', null],
  [-0.25, 'linear', -0.25],
  [1e-4, 'log', -4],
  [0, 'log', null],
  [-1, 'log', null],
  [5e-324, 'log', null],
])('%d as %s: %d', (flux, scale, want) => expect(scaleFlux(flux, scale)).toBe(want))
