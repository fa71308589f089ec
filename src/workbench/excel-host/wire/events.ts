import { formatRect, type Change, type WorkbookModel } from '../model';

/** One event as office.js takes it from its host. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const CATEGORY = 65536;
/** The numbers of the events in office.js. */
const TYPES = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15 };
/** The events of Excel that are pushed, by class; a class or event that is not here cannot be listened to. */
export const PUSHED = {
  Worksheet: ['onActivated', 'onChanged', 'onSelectionChanged'] satisfies (keyof Excel.Worksheet)[],
  WorksheetCollection: ['onActivated', 'onAdded', 'onChanged', 'onDeleted', 'onSelectionChanged'] satisfies (keyof Excel.WorksheetCollection)[],
} as const;

/** Excel's own name of onChanged is DataChanged. */
const REGISTRATION = /^_(?:R|Unr)egister(?:Data(?=Changed))?(\w+)Event$/u;

/** The event that office.js registers with this call, such as "onChanged"; undefined when it is none. */
export function registered(call: string): string | undefined {
  const [, name] = REGISTRATION.exec(call) ?? [];
  return name && `on${name}`;
}

/** The target of events of the collection of worksheets. */
const WORKBOOK = 'Workbook';

const entry = (messageType: number, targetId: string, message: object): EventEntry => ({
  messageCategory: CATEGORY,
  messageType,
  targetId,
  message: JSON.stringify(message),
});

/** The event for who listens to the sheet, and the same for who listens to the workbook. */
const both = (type: number, sheetId: string, message: object): EventEntry[] => [
  entry(type, sheetId, message),
  entry(type, WORKBOOK, message),
];

/** The events of Excel that go with a change; none for what Excel is silent about. */
export function eventsOf(change: Change): EventEntry[] {
  if (!change.sheet) return [];
  const worksheetId = change.sheet.id;
  const source = change.remote ? 'Remote' : 'Local';
  const address = formatRect(change.rect ?? { top: 0, left: 0, rows: 1, columns: 1 });
  switch (change.kind) {
    case 'cells': {
      const triggerSource = change.byAddin ? 'ThisLocalAddin' : 'Unknown';
      return both(TYPES.changed, worksheetId, {
        address,
        changeType: 'RangeEdited',
        source,
        worksheetId,
        triggerSource,
      });
    }
    case 'selection':
      return both(TYPES.selectionChanged, worksheetId, { address, worksheetId });
    case 'sheets':
      return sheetEvents(change.event, worksheetId, source);
    default:
      return [];
  }
}

function sheetEvents(event: Change['event'], worksheetId: string, source: string): EventEntry[] {
  if (event === 'activated') return both(TYPES.activated, worksheetId, { worksheetId });
  if (event === 'added' || event === 'deleted') return [entry(TYPES[event], WORKBOOK, { source, worksheetId })];
  return [];
}

/** Hands the events of a workbook to `push`, until the function it returns is called. */
export function pushEvents(book: WorkbookModel, push: (entries: EventEntry[]) => void): () => void {
  return book.listen((change) => {
    const entries = eventsOf(change);
    if (entries.length > 0) push(entries);
  });
}
