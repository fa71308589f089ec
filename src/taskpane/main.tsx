import * as z from 'zod';
import { createRoot } from 'react-dom/client';
import { dayOfDate } from '#domain';
import { excelPivotTable, excelWorkbook, onChanged, openCopy, onSelected } from '#workbook';
import { App } from './App';
import { beside } from './reckoner/beside';
import { startWorker } from './reckoner/start-worker';

// The pane's content policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

/** The version of package.json, put in by webpack. */
declare const WAAIER_VERSION: string;

/** The time in this place as Excel counts it. */
function now(): number {
  const at = new Date();
  const day = dayOfDate(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? 0;
  return day + (at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds()) / 86_400;
}

const place = document.getElementById('waaier');

/** Opens an address in the browser beside Excel; in Excel on the web a link does so by itself. */
function browse(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(new URL(address, location.href).href);
  return true;
}

/** Says on a page without Excel what to do; no more of the pane is drawn. */
function say(text: string): void {
  if (place !== null) place.textContent = text;
}

if (typeof Office === 'undefined') {
  say('Waaier kan niet starten: office.js van Microsoft is niet geladen. Vraag uw beheerder of het netwerk dit toelaat.');
} else {
  void Office.onReady(({ host }) => {
    if (place === null) return;
    if (host !== Office.HostType.Excel) return say('Waaier werkt in Excel. Open uw levering en kies op het tabblad Gegevens: Levering controleren.');
    if (new URLSearchParams(location.search).has('zelftest')) {
      import('./steps/zelftest/zelftest').then(
        ({ Zelftest }) => createRoot(place).render(<Zelftest version={WAAIER_VERSION} />),
        () => say('De zelftest kon niet worden geladen. Kijk of de verbinding werkt en open dit venster opnieuw.'),
      );
      return;
    }
    const workbook = excelWorkbook();
    const reckoner = beside(startWorker);
    createRoot(place).render(
      <App
        {...{ workbook, now, openCopy, reckoner, browse }}
        version={WAAIER_VERSION}
        pivotTable={excelPivotTable}
        listen={onChanged}
        follow={onSelected}
      />,
    );
  });
}
