export {
  errorCodes,
  operations,
  type SpectraSiteOperationName as SpectraOperationName,
  type SpectraSiteWireCode as SpectraWireCode,
} from './generated/site/operations.ts'
