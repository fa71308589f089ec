/** The only module that knows hucre, the codec of .xlsx; everything else speaks its types through this door. */
export { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
export type {
  Cell as CodecCell,
  CellStyle,
  CellValue,
  DataValidation,
  Sheet,
  SheetChart,
  WriteSheet,
} from 'hucre/xlsx';
