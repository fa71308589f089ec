import { omzetten, type BerichtBestand } from '#domain';
import { openBericht, Refusal, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Bestand } from '../../parts/file-button';
import { bytesOf, placed, type Waarheen } from '../../placing';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { counted } from '../../words';

/** What the user can do on the page of the messages. */
export interface BerichtenTasks {
  /** Turns message files into sheets of the format; `periode` is empty or jjjjKn. */
  convert(files: readonly Bestand[], periode: string, waarheen: Waarheen, choices: Choices): Promise<void>;
}

/** Larger than any message; what is larger is refused before it is read. */
const LARGEST = 100_000_000;

const converting: Job = {
  title: 'De berichten worden omgezet',
  step: 'berichten',
  course: [
    ['berichten lezen', 80],
    ['schrijven', 20],
  ],
  begun: 'De berichten worden gelezen.',
  stopped: { tone: 'weetje', title: 'Het omzetten is gestopt.', text: 'Er is geen blad gemaakt.' },
};

async function contents(file: Bestand, task: Task): Promise<BerichtBestand['inhoud']> {
  const bytes = await bytesOf(file, LARGEST);
  if (typeof bytes === 'string') return { message: bytes };
  const opened = await openBericht(bytes, task);
  return opened instanceof Refusal ? { message: opened.message } : opened;
}

/** Makes the tasks of the page of the messages. */
export function berichtenTasks(ground: Ground): BerichtenTasks {
  const { tell, long, today } = ground;
  return {
    async convert(files, periode, waarheen, choices) {
      const done = await long(
        converting,
        async (task) => {
          const berichten: BerichtBestand[] = [];
          for (const [done, file] of files.entries()) {
            task.onProgress?.({ phase: 'berichten lezen', done, total: files.length });
            berichten.push({ bestand: file.name, inhoud: await contents(file, task) });
          }
          const vandaag = today();
          const made = omzetten(berichten, { vandaag, ...(periode.trim() === '' ? {} : { periode: periode.trim() }) });
          if (typeof made === 'string') {
            tell({ type: 'converted', omgezet: { aantalRegels: 0, meldingen: [made], geweigerd: [], geplaatst: null } });
            return 0;
          }
          const { sheets, aantalRegels, waaromLeeg, meldingen, geweigerd } = made;
          const used = geweigerd.length < files.length;
          const geplaatst = aantalRegels === 0 ? null : await placed(ground, sheets, waarheen, 'levering-uit-berichten.xlsx', task);
          const told = [...(waaromLeeg === null ? [] : [waaromLeeg]), ...(used ? meldingen : [])];
          tell({ type: 'converted', omgezet: { aantalRegels, meldingen: told, geweigerd, geplaatst } });
          return aantalRegels;
        },
        (rows) => (rows === 0 ? 'Er is niets omgezet.' : `${counted(rows, 'regel is', 'regels zijn')} gemaakt.`),
      );
      if (done === null || done === 0 || waarheen === 'nieuw') return;
      ground.editedAt(performance.now());
      await ground.look(choices);
    },
  };
}
