import type { LightCurvePlan } from './make-light-curve.ts'
import type { SpectrumPlan } from './spectrum-plan.ts'

export interface NovaPlan {
  /** @default by seed */
  readonly nova_id?: string
  readonly primary_name: string
  /** As SIMBAD writes them: repeats, double spaces and all. */
  readonly aliases: readonly string[]
  readonly ra_deg: number
  readonly dec_deg: number
  /** `YYYY-MM-DD`; 00 for a month or day nobody knows. */
  readonly discovery_date: string | null
  readonly nova_type: string | null
  /** Several outbursts are known, so the date of discovery says nothing about the one in the data. */
  readonly recurrent?: boolean
  /** When the outburst of the data truly was. */
  readonly outburst_mjd: number
  readonly spectra: readonly SpectrumPlan[]
  readonly light_curve?: LightCurvePlan
  readonly references: number
}
