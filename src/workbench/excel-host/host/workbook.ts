import { ApplicationHost } from './application';
import { HostObject, type Host } from './base';
import { CommentCollectionHost } from './comments';
import { CustomXmlPartCollectionHost } from './custom-xml';
import { DocumentPropertiesHost } from './document-properties';
import { FunctionsHost } from './functions';
import { NamedItemCollectionHost } from './names';
import { PivotTableCollectionHost } from './pivot-tables';
import { RangeHost } from './range';
import { RangeAreasHost } from './range-areas';
import { SettingCollectionHost } from './settings';
import { TableCollectionHost } from './tables';
import { WorksheetCollectionHost } from './worksheets';

type Members =
  | 'name'
  | 'isDirty'
  | 'application'
  | 'worksheets'
  | 'tables'
  | 'names'
  | 'pivotTables'
  | 'comments'
  | 'settings'
  | 'customXmlParts'
  | 'functions'
  | 'properties'
  | 'getActiveCell'
  | 'getSelectedRange'
  | 'getSelectedRanges';

/** The workbook: where every batch begins. */
export class WorkbookHost extends HostObject implements Host<Excel.Workbook, Members> {
  static override readonly scalars = ['name', 'isDirty'];

  get name(): string {
    return this.ctx.book.name;
  }

  /** The workbench never saves by itself. */
  readonly isDirty = true;

  get application(): ApplicationHost {
    return new ApplicationHost(this.ctx);
  }

  get worksheets(): WorksheetCollectionHost {
    return new WorksheetCollectionHost(this.ctx);
  }

  get tables(): TableCollectionHost {
    return new TableCollectionHost(this.ctx);
  }

  get names(): NamedItemCollectionHost {
    return new NamedItemCollectionHost(this.ctx);
  }

  get pivotTables(): PivotTableCollectionHost {
    return new PivotTableCollectionHost(this.ctx);
  }

  get comments(): CommentCollectionHost {
    return new CommentCollectionHost(this.ctx);
  }

  get settings(): SettingCollectionHost {
    return new SettingCollectionHost(this.ctx);
  }

  get customXmlParts(): CustomXmlPartCollectionHost {
    return new CustomXmlPartCollectionHost(this.ctx);
  }

  get functions(): FunctionsHost {
    return new FunctionsHost(this.ctx);
  }

  get properties(): DocumentPropertiesHost {
    return new DocumentPropertiesHost(this.ctx);
  }

  getSelectedRange(): RangeHost {
    return new RangeHost(this.ctx, this.ctx.book.activeSheet, this.ctx.book.selection);
  }

  getSelectedRanges(): RangeAreasHost {
    return new RangeAreasHost(this.ctx, this.ctx.book.activeSheet, [this.ctx.book.selection]);
  }

  getActiveCell(): RangeHost {
    return this.getSelectedRange().getCell(0, 0);
  }
}
