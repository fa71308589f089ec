/** The only door into the workbook floor. */
export type { Marks, Progress, Task, Workbook, Written } from './workbook';
