import {
  catalogueWith,
  codeChoicesNow,
  codeChoicesText,
  codeQuestions,
  kolomVragen,
  metKopVan,
  missingSheets,
  productQuestions,
  withCodeChoice,
  type Checked,
  type CodeChoices,
  type CodeQuestion,
  type KolomVraag,
  type KopKeuze,
  type ProductChoice,
  type Proposal,
} from '#domain';
import { applyRepairs, ExcelRefusal, findRepairs, type ChangeRecord, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Choices } from '../../state';
import { counted } from '../../words';
import { withoutText } from './chosen';
import { mendingJob, searching, undoing } from './jobs';
import type { Mending, Offer } from './state';

/** What the user can do on the page of the repairs. */
export interface HerstellenTasks {
  /** Goes to the page and works out what can be mended, when that was not done yet; `code` is the control to open. */
  offer(checked: Checked, code: string | null): Promise<void>;
  /** Checks again and works out anew what can be mended. */
  refresh(choices: Choices): Promise<void>;
  mend(offer: Offer, chosen: readonly Proposal[], title: string, choices: Choices): Promise<void>;
  /** Remembers which code a text stands for (null: none), and proposes it wherever that text stands. */
  chooseCode(offer: Offer, question: CodeQuestion, code: string | null): Promise<void>;
  addProducts(checked: Checked, chosen: readonly ProductChoice[], choices: Choices): Promise<void>;
  /** Gives headers the names of the columns that are missing. */
  coupleColumns(chosen: readonly (readonly [KolomVraag, KopKeuze])[], choices: Choices): Promise<void>;
  makeSheets(choices: Choices): Promise<void>;
  undo(mending: Mending, choices: Choices): Promise<void>;
  show(sheet: string, cel: string): Promise<void>;
}

/** Under this key the codes that the user chose travel with the workbook. */
const CODES = 'codekeuzes';
const nothing: ChangeRecord = { changed: [], passedOver: [] };
const saidOf = ({ changed }: ChangeRecord): string => `${counted(changed.length, 'cel is', 'cellen zijn')} hersteld.`;

/** Makes the tasks of the repairs; `markAgain` puts the marks in the sheets right afterwards. */
export function herstellenTasks(ground: Ground, markAgain: (checked: Checked) => Promise<void>): HerstellenTasks {
  const { workbook, tell, guarded, behind } = ground;
  let offered: Checked | null = null;
  let codes: CodeChoices = [];

  const offerFor = async (checked: Checked, task: Task): Promise<void> => {
    codes = codeChoicesNow(await workbook.setting(CODES), codes);
    const groups = await findRepairs(checked, codes, task);
    const rest = {
      questions: codeQuestions(checked, codes),
      products: productQuestions(checked),
      columns: kolomVragen(checked),
      sheets: missingSheets(checked),
    };
    offered = checked;
    tell({ type: 'offered', offer: { checked, groups, ...rest, isSearching: false } });
  };

  /** Runs a long task; when the delivery was checked again in it, the marks follow. */
  const long: Ground['long'] = async (job, work, said) => {
    const before = ground.latest();
    const outcome = await ground.long(job, work, said);
    const checked = ground.latest();
    if (checked !== null && checked !== before) await markAgain(checked);
    return outcome;
  };

  /** What follows on every change: the delivery is checked and offered again. */
  const checkAgain = async (choices: Choices, task: Task): Promise<void> => {
    const checked = await ground.check(choices, task);
    tell({ type: 'checked', checked });
    ground.tellEdits();
    await offerFor(checked, task);
  };

  const mended = (title: string, record: ChangeRecord, sheets: readonly string[] = []): void => {
    tell({ type: 'mended', mending: { title, record, sheets } });
    tell({ type: 'edited' });
  };

  /** Changes the workbook and puts that in the log, also what is left of a change that Excel refused halfway. */
  const change = async (title: string, work: () => Promise<ChangeRecord>): Promise<ChangeRecord> => {
    try {
      const record = await work();
      mended(title, record);
      return record;
    } catch (error) {
      if (error instanceof ExcelRefusal && error.half !== null) mended(title, error.half);
      throw error;
    }
  };

  return {
    async offer(checked, code) {
      tell({ type: 'wanted', code });
      if (offered === checked) tell({ type: 'went', step: 'herstellen' });
      else await long(searching, (task) => offerFor(checked, task));
    },

    async refresh(choices) {
      await long(searching, (task) => checkAgain(choices, task));
    },

    async mend({ groups }, chosen, title, choices) {
      await long(
        mendingJob,
        async (task) => {
          const record = await change(title, () => applyRepairs(workbook, groups, chosen, task));
          await checkAgain(choices, task);
          return record;
        },
        saidOf,
      );
    },

    chooseCode: (offer, question, code) =>
      guarded(async () => {
        const { checked } = offer;
        codes = withCodeChoice(codes, question.kolom, question.text, code);
        // What was worked out with another code may not be carried out any more.
        const groups = offer.groups.map((group) => withoutText(group, question));
        tell({ type: 'offered', offer: { ...offer, groups, questions: codeQuestions(checked, codes), isSearching: true } });
        await workbook.setSetting(CODES, codeChoicesText(codes));
        await behind((signal) => (offered === checked ? offerFor(checked, { signal }) : Promise.resolve()));
      }),

    async addProducts(checked, chosen, choices) {
      const added = catalogueWith(checked, chosen);
      const title = `Zet ${counted(chosen.length, 'product', 'producten')} op de Productcatalogus`;
      if (typeof added === 'string') {
        tell({ type: 'failed', notice: { tone: 'fout', title: 'Dat kan zo niet.', text: added } });
        return;
      }
      await long(mendingJob, async (task) => {
        if ('sheet' in added) mended(title, nothing, await workbook.add([added.sheet], task));
        else await change(title, () => workbook.change(added.cells, task));
        await checkAgain(choices, task);
        await ground.look(choices);
      });
    },

    async coupleColumns(chosen, choices) {
      await long(
        mendingJob,
        async (task) => {
          const title = `Koppel ${chosen.map(([{ kolom }]) => kolom).join(', ')}`;
          const cells = chosen.map(([vraag, keuze]) => metKopVan(vraag, keuze));
          const record = await change(title, () => workbook.change(cells, task));
          await checkAgain(choices, task);
          return record;
        },
        saidOf,
      );
    },

    async makeSheets(choices) {
      await long(mendingJob, async (task) => {
        const sheets = missingSheets(await ground.check(choices, task));
        const names = await workbook.add(sheets, task);
        mended(`Maak ${names.length === 1 ? 'het blad' : 'de bladen'} ${names.join(' en ')}`, nothing, names);
        await checkAgain(choices, task);
        await ground.look(choices);
        const [first] = names;
        if (first !== undefined) await workbook.select(first, 'A1');
      });
    },

    async undo({ id, record }, choices) {
      await long(
        undoing,
        async (task) => {
          const left = await workbook.undo(record, task);
          tell({ type: 'unmended', id, left });
          tell({ type: 'edited' });
          await checkAgain(choices, task);
          return record.changed.length - left.length;
        },
        (back) => `${counted(back, 'cel is', 'cellen zijn')} teruggezet.`,
      );
    },

    show: (sheet, cel) =>
      guarded(async () => {
        await workbook.select(sheet, cel);
      }),
  };
}
