import ts from 'typescript';
import { PUSHED } from '../../src/workbench/excel-host/wire/events';
import { codeOf, freshExcel, onT } from './fresh-excel';

/** What office.js itself answers, without asking its host by that name. */
const OF_THE_CLIENT = new Set(['context', 'isNullObject', 'items', 'load', 'set', 'toJSON', 'track', 'untrack']);

/** Events of before Excel's own, that office.js takes from the page around it and not from its host. */
const OF_THE_PAGE = new Set(['SettingCollection.onSettingsChanged', 'Workbook.onSelectionChanged']);

/** Our code that has to do with Excel, and the host, as the compiler sees them. */
function program(): ts.Program {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config, ts.sys, '.');
  const roots = ['src/workbook', 'src/taskpane', 'src/workbench/excel-host'].flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx']));
  return ts.createProgram(roots, { ...options, types: ['office-js', 'node'] });
}

const sources = program();
const checker = sources.getTypeChecker();
const within = (folders: RegExp): ts.SourceFile[] => sources.getSourceFiles().filter(({ fileName }) => folders.test(fileName));

function everyNode(file: ts.Node, see: (node: ts.Node) => void): void {
  see(file);
  ts.forEachChild(file, (child) => everyNode(child, see));
}

/** "Range.values" for a member of an object of Excel; undefined for anything else. */
function memberOf(symbol: ts.Symbol | undefined): string | undefined {
  if (symbol === undefined || OF_THE_CLIENT.has(symbol.name)) return undefined;
  const owner = symbol.declarations?.find((at) => at.getSourceFile().fileName.includes('@types/office-js'))?.parent;
  if (owner === undefined || !ts.isClassDeclaration(owner)) return undefined;
  if (!owner.heritageClauses?.some((clause) => clause.getText().endsWith('OfficeExtension.ClientObject'))) return undefined;
  return `${owner.name?.text}.${symbol.name}`;
}

/** The members that `load` with this path asks for: "areas/items/rowIndex" is RangeAreas.areas and Range.rowIndex. */
function loaded(type: ts.Type, path: string): (string | undefined)[] {
  const [head = '', ...rest] = path.split('/');
  const items = checker.getPropertyOfType(type, 'items');
  const item = items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
  if (head === 'items' && item) return rest.length > 0 ? loaded(item, rest.join('/')) : [];
  const symbol = checker.getPropertyOfType(type, head);
  if (symbol === undefined) return item ? loaded(item, path) : [`no ${head} to load of ${checker.typeToString(type)}`];
  return [memberOf(symbol), ...(rest.length > 0 ? loaded(checker.getTypeOfSymbol(symbol), rest.join('/')) : [])];
}

const literals = (type: ts.Type): string[] => (type.isUnion() ? type.types : [type]).map((each) => (each.isStringLiteral() ? each.value : '?'));

/** Every member of Excel that a file touches: read, written, called, taken apart, or named in a load. */
function touched(file: ts.SourceFile): string[] {
  const found: (string | undefined)[] = [];
  everyNode(file, (node) => {
    if (ts.isPropertyAccessExpression(node)) found.push(memberOf(checker.getSymbolAtLocation(node.name)));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      found.push(memberOf(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText())));
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'load') return;
    const [asked] = node.arguments;
    const of = checker.getTypeAtLocation(node.expression.expression);
    const ofExcel = of.symbol?.declarations?.some((at) => at.getSourceFile().fileName.includes('@types/office-js'));
    if (asked && ofExcel) for (const path of literals(checker.getTypeAtLocation(asked)).flatMap((text) => text.split(','))) found.push(...loaded(of, path.trim()));
  });
  return found.filter((name) => name !== undefined);
}

/** The members the host declares, each held to @types/office-js by `implements Host<Excel.Range, …>`, per class of Excel. */
const declared = new Map<string, { readonly type: ts.Type; readonly members: Set<string>; readonly host: ts.Type[] }>();
for (const file of within(/\/src\/workbench\/excel-host\/host\//u)) {
  everyNode(file, (node) => {
    if (!ts.isClassDeclaration(node)) return;
    for (const { expression, typeArguments: [real, members] = [] } of node.heritageClauses?.flatMap(({ types }) => types) ?? []) {
      if (expression.getText() !== 'Host' || real === undefined || members === undefined) continue;
      const type = checker.getTypeFromTypeNode(real);
      const known = declared.get(type.symbol.name) ?? { type, members: new Set<string>(), host: [] };
      for (const name of literals(checker.getTypeFromTypeNode(members))) known.members.add(name);
      known.host.push(checker.getTypeAtLocation(node));
      declared.set(type.symbol.name, known);
    }
  });
}

for (const [owner, events] of Object.entries(PUSHED)) for (const event of events) declared.get(owner)?.members.add(event);

const has = (member: string): boolean => {
  const [owner = '', name = ''] = member.split('.');
  return declared.get(owner)?.members.has(name) === true;
};

test('every member of Excel that the add-in touches is in the host, held to the types of Microsoft', () => {
  const used = new Set(within(/\/src\/(?:workbook|taskpane)\//u).flatMap(touched));
  expect(used.size).toBeGreaterThan(150);
  expect([...used].filter((member) => !has(member)).sort()).toEqual([]);
});

test('the host answers nothing under a name of Excel that is not held to its types', () => {
  const loose = [...declared].flatMap(([owner, { type, members, host }]) =>
    type
      .getProperties()
      .filter(({ name }) => !members.has(name) && !OF_THE_CLIENT.has(name) && host.some((own) => checker.getPropertyOfType(own, name)))
      .map(({ name }) => `${owner}.${name}`),
  );
  expect(loose).toEqual([]);
});

/** Most can be loaded; FreezePanes has nothing to load. */
type Proxy = OfficeExtension.ClientObject & { load?(properties?: string): unknown };
type Proxies = Record<string, Proxy>;

/** An object of Excel of each class that a workbook with a little of everything has. */
function oneOfEach(sheet: Excel.Worksheet, context: Excel.RequestContext): Proxies {
  const { workbook } = context;
  const range = sheet.getRange('A1:C3');
  const table = sheet.tables.add('A1:C3', true);
  const pivot = sheet.pivotTables.add('P', table, sheet.getRange('H1'));
  const chart = sheet.charts.add('BarClustered', range);
  const areas = sheet.getRanges('A1,C3');
  const conditional = range.conditionalFormats.add('Custom');
  return {
    ...{ Application: workbook.application, NamedItemCollection: workbook.names, SettingCollection: workbook.settings, Workbook: workbook },
    ...{ Worksheet: sheet, WorksheetCollection: workbook.worksheets, WorksheetProtection: sheet.protection, PageLayout: sheet.pageLayout },
    ...{ WorksheetFreezePanes: sheet.freezePanes, ShapeCollection: sheet.shapes, CommentCollection: sheet.comments, CustomXmlPartCollection: workbook.customXmlParts },
    ...{ Range: range, RangeAreas: areas, RangeFormat: range.format, RangeFont: range.format.font, RangeFill: range.format.fill, RangeBorderCollection: range.format.borders },
    ...{ DataValidation: range.dataValidation, ConditionalFormat: conditional, ConditionalFormatCollection: range.conditionalFormats, CustomConditionalFormat: conditional.custom },
    ...{ Table: table, TableCollection: sheet.tables, TableColumnCollection: table.columns, TableRowCollection: table.rows, AutoFilter: table.autoFilter },
    ...{ Chart: chart, ChartCollection: sheet.charts, ChartTitle: chart.title, ChartLegend: chart.legend, ChartAxes: chart.axes, ChartSeriesCollection: chart.series },
    ...{ PivotTable: pivot, PivotTableCollection: sheet.pivotTables, PivotHierarchyCollection: pivot.hierarchies, DataPivotHierarchyCollection: pivot.dataHierarchies },
  };
}

/** Asks for a member as an add-in would: listens to an event, loads a property, calls a method without arguments. */
function ask(proxy: Proxy, name: string, kind: 'event' | 'method' | 'property'): unknown {
  const value = proxy as unknown as Record<string, (() => unknown) & { add(handler: () => Promise<void>): unknown }>;
  if (kind === 'event') return value[name]?.add(async () => undefined);
  return kind === 'property' ? proxy.load?.(name) : value[name]?.();
}

test('what the host does not have it says by its name, and never guesses', async () => {
  const guessed: string[] = [];
  let asked = 0;
  freshExcel();
  const of = await onT(async (sheet, context) => Object.keys(oneOfEach(sheet, context)));
  for (const owner of of) {
    const known = declared.get(owner);
    if (known === undefined) throw new Error(`${owner} is in the host`);
    const { bridge } = freshExcel();
    await onT(async (sheet, context) => {
      const proxy = oneOfEach(sheet, context)[owner];
      await context.sync();
      for (const symbol of known.type.getProperties().filter(({ name }) => !known.members.has(name) && !OF_THE_CLIENT.has(name))) {
        const type = checker.getTypeOfSymbol(symbol);
        const kind = type.symbol?.name === 'EventHandlers' ? 'event' : type.getCallSignatures().length > 0 ? 'method' : 'property';
        const before = bridge.calls.length;
        const code = await codeOf(async () => {
          const answer = proxy && ask(proxy, symbol.name, kind);
          if (kind === 'method' && answer instanceof OfficeExtension.ClientObject) (answer as Proxy).load?.();
          await context.sync();
        });
        // Some answers office.js gives without its host.
        if (bridge.calls.length === before || OF_THE_PAGE.has(`${owner}.${symbol.name}`)) continue;
        asked += 1;
        if (code !== 'NotImplemented') guessed.push(`${owner}.${symbol.name}: ${code ?? 'an answer'}`);
      }
    });
  }
  expect(asked).toBeGreaterThan(200);
  expect(guessed).toEqual([]);
});
