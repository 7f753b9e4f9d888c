/** A file a bundle takes, under the name of the variable it reaches the transformation by. */
export interface TemplateFile {
  readonly name: string
  readonly templateKey: string
  readonly isRequired: boolean
  readonly fileType: readonly string[]
}

export interface TemplateParam {
  readonly name: string
  readonly templateKey: string
  readonly isRequired: boolean
  readonly allowedValues?: readonly string[]
}

/** A bundle as the wire has it. `path` identifies it, `name` is for people. */
export interface JobTemplate {
  readonly name: string
  readonly path: string
  readonly files: readonly TemplateFile[]
  readonly params: readonly TemplateParam[]
  readonly reportResources: readonly string[]
}

interface BundleFacts {
  /** @default the last piece of the path, with blanks */
  readonly name?: string
  /** @default csv */
  readonly fileType?: readonly string[]
  /** Whether the bundle declares `API_YEAR`, which clients leave out. @default true */
  readonly apiYear?: boolean
  /** Params besides the year: what is allowed, or null for free text. */
  readonly params?: Readonly<Record<string, readonly string[] | null>>
  /** Files besides `INPUT_FILE`, which every bundle requires. */
  readonly optionalFiles?: readonly string[]
}

const csvOrText = ['csv', 'txt'] as const
const noYear = { apiYear: false } as const

/** The registry of bundles by the last piece of their path, `assessments/{piece}`. */
const facts: Readonly<Record<string, BundleFacts>> = {
  ACCESS: { name: 'ACCESS for ELLs', params: { FORMAT: ['Standard', 'Alternate'] } },
  ACT: {},
  AP: {},
  ASVAB: {},
  Beacon: {},
  Cambridge: {},
  CIRCLE: noYear,
  CogAT: { ...noYear, fileType: csvOrText },
  Dibels_8_Benchmark: noYear,
  Dibels_Next_Benchmark: noYear,
  EOCEP: {},
  FastBridgeCAT: { name: 'FastBridge CAT', params: { TEST_TYPE: ['aMath', 'aReading'] } },
  FastBridge_AUTOreading: {},
  FastBridge_CBMmath: { params: { TEST_TYPE: null } },
  FastBridge_CBMreading: { optionalFiles: ['INPUT_FILE_COMP_QUESTION', 'INPUT_FILE_COMP_RECALL'] },
  FastBridge_COMPefficiency: {},
  FastBridge_English: {},
  FastBridge_Math: {},
  Fountas_and_Pinnell: {},
  GOLD: noYear,
  'i-Ready': noYear,
  IB: {},
  Iowa: {},
  KRA: {},
  MAP_Fluency: {},
  MAP_Growth: noYear,
  Missouri_Assessment_Program: { fileType: ['txt'] },
  MVPA: noYear,
  myIGDIs: noYear,
  PALS: noYear,
  PreACT: { ...noYear, fileType: csvOrText },
  PSAT_SAT: { name: 'PSAT and SAT', params: { TEST_TYPE: ['PSAT 8/9', 'PSAT 10', 'PSAT/NMSQT', 'SAT'] } },
  SC_Alternate_Assessment: {},
  SC_Performance_Task_Assessment: noYear,
  SC_READY: {},
  STAAR_Interim: {},
  STAAR_Summative: {
    fileType: csvOrText,
    params: { FORMAT: ['Standard', 'End-of-Course', 'Alternate', 'End-of-Course Alternate'] },
  },
  STAMP: noYear,
  STAR: { optionalFiles: ['INPUT_FILE_DS', 'INPUT_FILE_SA'] },
  TX_KEA: noYear,
  WIN: {},
  WI_Forward: {},
}

/** Every bundle of the registry, in its order. */
export const bundles: readonly JobTemplate[] = Object.entries(facts).map(([piece, bundle]) => {
  const { name = piece.replaceAll('_', ' '), fileType = ['csv'], apiYear = true } = bundle
  const file = (templateKey: string, isRequired: boolean): TemplateFile => ({
    name: templateKey === 'INPUT_FILE' ? 'Results file' : describeVariable(templateKey),
    templateKey,
    isRequired,
    fileType,
  })
  const param = (templateKey: string, allowedValues: readonly string[] | null): TemplateParam => ({
    name: describeVariable(templateKey),
    templateKey,
    isRequired: true,
    ...(allowedValues && { allowedValues }),
  })
  return {
    name,
    path: `assessments/${piece}`,
    files: [file('INPUT_FILE', true), ...(bundle.optionalFiles ?? []).map((key) => file(key, false))],
    params: [
      ...(apiYear ? [param('API_YEAR', null)] : []),
      ...Object.entries(bundle.params ?? {}).map(([key, allowed]) => param(key, allowed)),
    ],
    reportResources: ['studentAssessments'],
  }
})

/** `INPUT_FILE_COMP_RECALL` as people read it: `Input file comp recall`. */
function describeVariable(templateKey: string): string {
  const words = templateKey.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
