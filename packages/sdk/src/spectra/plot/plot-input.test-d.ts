import { expectTypeOf } from 'vitest'
import type { Photometry, Spectra } from '../generated/site/types.ts'
import type { layoutLightCurve } from './layout-light-curve.ts'
import type { layoutSpectra } from './layout-spectra.ts'

// Artifacts are drawn as they were read.
expectTypeOf<Spectra>().toExtend<Parameters<typeof layoutSpectra>[0]>()
expectTypeOf<Photometry>().toExtend<Parameters<typeof layoutLightCurve>[0]>()
