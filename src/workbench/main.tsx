import { createRoot } from 'react-dom/client';
import '@glideapps/glide-data-grid/dist/index.css';
import './workbench.css';
import { Bridge, newWorkbook, REQUIREMENT_SETS } from './excel-host';
import { loadSample } from './sample';
import { Workbench } from './Workbench';

const book = newWorkbook('Blad1');
const settings = new Map<string, string>();

// The pane's frame asks for a bridge when it boots; each frame gets its own.
Object.assign(window, { workbench: { bridge: () => new Bridge(book), settings, requirementSets: REQUIREMENT_SETS, book } });

const root = document.getElementById('workbench');
if (root !== null) {
  loadSample(book);
  createRoot(root).render(<Workbench book={book} />);
}
