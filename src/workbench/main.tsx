import { createRoot } from 'react-dom/client';
import '@glideapps/glide-data-grid/dist/index.css';
import './workbench.css';
import { Bridge, newWorkbook, REQUIREMENT_SETS } from './excel-host';
import { loadSample } from './sample';
import { Workbench } from './Workbench';

const book = newWorkbook('Blad1');
const settings = new Map<string, string>();

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

/** As those of Excel, answers come in a turn of their own: the page is drawn between two of them. A timer would make it wait. */
const turn = (then: () => void): void => {
  waiting.push(then);
  turns.port2.postMessage(null);
};

let bridge: Bridge | undefined;

/** Each frame of the pane gets a bridge of its own when it boots; there is one frame, so the one before is done with. */
const newBridge = (): Bridge => {
  bridge?.detach();
  return (bridge = new Bridge(book, { turn }));
};

Object.assign(window, { workbench: { bridge: newBridge, settings, requirementSets: REQUIREMENT_SETS, book } });

const root = document.getElementById('workbench');
if (root !== null) {
  loadSample(book);
  book.listen(({ kind }) => {
    if (kind === 'loaded') settings.clear();
  });
  createRoot(root).render(<Workbench book={book} />);
}
