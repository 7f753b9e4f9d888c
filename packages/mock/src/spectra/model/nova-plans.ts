import type { NovaPlan } from './nova-plan.ts'
import type { SpectrumPlan } from './spectrum-plan.ts'

const arms = (shape: 'uves' | 'xshooter', age_days: number, names: readonly string[]): SpectrumPlan[] =>
  names.map((arm) => ({ shape, age_days, arm }))

const xshooterArms = ['UVB', 'VIS', 'NIR']

/**
 * The novae of the model. Real names, coordinates and dates where they matter to whoever compares them; every measurement is made up.
 * Each has a peculiarity that consumers stumble over.
 */
export const novaPlans: readonly NovaPlan[] = [
  {
    // The month of discovery only, the golden file, a name with a slash, one spectrum that was refused.
    nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
    primary_name: 'V1324 Sco',
    aliases: ['NOVA Sco 2012', 'V* V1324 Sco', 'V1324 Sco'],
    ra_deg: 267.7258333,
    dec_deg: -32.6223056,
    discovery_date: '2012-06-00',
    nova_type: 'classical',
    outburst_mjd: 56079,
    spectra: [
      { shape: 'golden', age_days: 3.05467768, snr: 12.5, key: 'ADP.2020-06-09T06:35:43.457' },
      { shape: 'uves', age_days: 12.1 },
      ...arms('xshooter', 48.2, xshooterArms),
      { shape: 'cos', age_days: 455.5 },
      { shape: 'stray', age_days: 9.3, quarantined: true, data_product_id: '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9' },
    ],
    light_curve: {
      peak: 9.8,
      t2_days: 25,
      bands: { V: 60, R: 40, I: 30, B: 24, radio5: 18, radio33: 16 },
      careless: true,
    },
    references: 7,
  },
  {
    primary_name: 'GK Per',
    aliases: ['V* GK Per', 'Nova Persei 1901', 'NOVA  Per 1901', 'Nova Persei – A 63'],
    ra_deg: 52.7992583,
    dec_deg: 43.9046667,
    discovery_date: '1901-02-21',
    nova_type: 'classical',
    outburst_mjd: 15436,
    spectra: [
      { shape: 'uves', age_days: 40_120.3 },
      { shape: 'uves', age_days: 40_150.3, snr: 3.1 },
    ],
    light_curve: { peak: 0.2, t2_days: 7, bands: { V: 180, B: 40, xray: 12 } },
    references: 17,
  },
  {
    // More spectra than a plot shows at once, more points than one regime may publish, arms, names that collide.
    primary_name: 'V906 Car',
    aliases: ['ASASSN-18fv', 'Nova Car 2018'],
    ra_deg: 159.0604,
    dec_deg: -59.5987,
    discovery_date: '2018-03-16',
    nova_type: 'classical',
    outburst_mjd: 58193,
    spectra: [
      ...[2.2, 5.1, 9.4, 17.3, 30.2, 61.8, 120.4, 250.9].flatMap((age) => arms('uves', age, ['BLU', 'RED'])),
      ...arms('xshooter', 95.6, xshooterArms),
      { shape: 'hasp', age_days: 402.3, arm: 'G230L-G430L' },
    ],
    light_curve: {
      peak: 5.9,
      t2_days: 26,
      bands: { V: 420, B: 180, gp: 90, rp: 90, UVW1: 24, J: 30, gamma: 20, radio1: 14, radio5: 22 },
    },
    references: 12,
  },
  {
    // Its outburst is always an estimate.
    primary_name: 'RS Oph',
    aliases: ['V* RS Oph', 'HD 162214'],
    ra_deg: 267.5548,
    dec_deg: -6.7079,
    discovery_date: '1898-06-30',
    nova_type: 'recurrent',
    recurrent: true,
    outburst_mjd: 59434,
    spectra: [
      { shape: 'uves', age_days: 1.6, arm: 'BLU' },
      { shape: 'uves', age_days: 22.7 },
      { shape: 'uves', age_days: 60.4 },
    ],
    light_curve: { peak: 4.6, t2_days: 7, bands: { V: 90, R: 60, I: 60, xray: 40, radio1: 20, gamma: 12 } },
    references: 9,
  },
  {
    primary_name: 'Nova LMC 2009-05a',
    aliases: ['Nova  LMC 2009-05a', 'LMCN 2009-05a'],
    ra_deg: 81.4271,
    dec_deg: -67.6697,
    discovery_date: '2009-05-05',
    nova_type: 'classical',
    outburst_mjd: 54956,
    spectra: [{ shape: 'uves', age_days: 18.9 }],
    light_curve: { peak: 12.1, t2_days: 11, bands: { V: 28, I: 22 } },
    references: 3,
  },
  {
    // No spectra.
    primary_name: 'V4739 Sgr',
    aliases: ['NOVA Sgr 2001 No. 2'],
    ra_deg: 276.0096,
    dec_deg: -30.0119,
    discovery_date: '2001-08-26',
    nova_type: 'classical',
    outburst_mjd: 52147,
    spectra: [],
    light_curve: { peak: 7.2, t2_days: 3, bands: { V: 46 } },
    references: 2,
  },
  {
    // No photometry.
    primary_name: 'V5668 Sgr',
    aliases: ['PNV J18365700-2855420', 'Nova Sgr 2015 No. 2'],
    ra_deg: 279.2367,
    dec_deg: -28.9281,
    discovery_date: '2015-03-15',
    nova_type: 'classical',
    outburst_mjd: 57096,
    spectra: [{ shape: 'uves', age_days: 70.2 }, ...arms('xshooter', 110.1, xshooterArms)],
    references: 5,
  },
  {
    // Spectra out of a publication, by hand: names with blanks, no wavelength ranges.
    primary_name: 'GQ Mus',
    aliases: ['V* GQ Mus', 'NOVA Mus 1983'],
    ra_deg: 178.0083,
    dec_deg: -67.2064,
    discovery_date: '1983-01-18',
    nova_type: 'classical',
    outburst_mjd: 45352,
    spectra: [
      { shape: 'ticket', age_days: 2247.5, key: 'GQMUSC_Williams_Optical_Spectra.csv', bibcode: '1992AJ....104..725W' },
      {
        shape: 'ticket',
        age_days: 2634.5,
        key: 'GQMUSD_Williams_Optical_Spectra.csv',
        bibcode: '1992AJ....104..725W',
        anonymous: true,
      },
    ],
    light_curve: { peak: 7.2, t2_days: 18, bands: { V: 33, B: 21 } },
    references: 6,
  },
  {
    // Nobody saw it begin; it was found in gamma rays behind the sun.
    primary_name: 'V959 Mon',
    aliases: ['Fermi J0639+0548', 'NOVA Mon 2012'],
    ra_deg: 99.9108,
    dec_deg: 5.8978,
    discovery_date: null,
    nova_type: null,
    outburst_mjd: 56100,
    spectra: [{ shape: 'uves', age_days: 62.4 }],
    light_curve: { peak: 5.5, t2_days: 10, bands: { V: 40, radio5: 24, radio33: 24, gamma: 14 } },
    references: 4,
  },
  {
    // Ultraviolet spectra, one of them cut in two.
    primary_name: 'V339 Del',
    aliases: ['Nova Del 2013', 'PNV J20233073+2046041', 'v339 del'],
    ra_deg: 305.8779,
    dec_deg: 20.7677,
    discovery_date: '2013-08-14',
    nova_type: 'classical',
    outburst_mjd: 56518.5,
    spectra: [
      { shape: 'hasp', age_days: 16, arm: 'E140M', key: 'hst_13388_stis_novadel2013_e140m_oc7r06_cspec.fits' },
      { shape: 'hasp', age_days: 99.4, arm: 'G230L-G430L' },
    ],
    light_curve: { peak: 4.4, t2_days: 12, bands: { V: 80, B: 40, UVW1: 30, K: 20, spitzer: 6, xray: 24 } },
    references: 8,
  },
  {
    primary_name: 'T Pyx',
    aliases: ['V* T Pyx', 'T  Pyx'],
    ra_deg: 136.1733,
    dec_deg: -32.3799,
    discovery_date: '1890-00-00',
    nova_type: 'recurrent',
    recurrent: true,
    outburst_mjd: 55665,
    spectra: arms('xshooter', 12.1, xshooterArms),
    light_curve: { peak: 6.4, t2_days: 32, bands: { V: 70, B: 50, R: 50, radio33: 16 } },
    references: 6,
  },
  {
    // Nothing but its entry: the year of discovery is all that is known.
    primary_name: 'BT Mon',
    aliases: ['V* BT Mon', 'BT Mon'],
    ra_deg: 100.9512,
    dec_deg: -2.0236,
    discovery_date: '1939-00-00',
    nova_type: 'classical',
    outburst_mjd: 29400,
    spectra: [],
    references: 0,
  },
]
