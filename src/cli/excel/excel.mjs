// npm run excel: the pane in the Excel of this machine. Certificate, https server, manifest, Excel; Ctrl+C stops the server.
// npm run excel -- weg: takes the add-in out of Excel again.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { here, ways } from './sideload.mjs';

const way = ways[process.platform];
if (way === undefined) {
  console.error('Op dit systeem is geen Excel. Gebruik npm start voor de werkbank, of Excel op het web (zie docs/excel.md).');
  process.exit(2);
}
const machine = here('manifest.xml');

if (process.argv.includes('weg')) {
  try {
    way.remove(machine);
    console.log('Waaier is uit Excel gehaald. Start Excel opnieuw.');
  } catch {
    console.log('Waaier stond niet in Excel.');
  }
  process.exit(0);
}

// The server asks once to trust its certificate (office-addin-dev-certs); without it Excel shows an empty pane.
const server = spawn(process.execPath, [join('node_modules', 'webpack', 'bin', 'webpack.js'), 'serve', '--env', 'excel'], {
  stdio: ['inherit', 'pipe', 'inherit'],
});
let ready = false;
server.stdout.on('data', (said) => {
  process.stdout.write(said);
  if (ready || !String(said).includes('Waaier staat klaar')) return;
  ready = true;
  try {
    way.add(machine);
    way.start(machine);
    console.log('Excel start. Open uw levering en kies op het tabblad Gegevens: Levering controleren. Ctrl+C stopt de server.');
  } catch {
    console.error('Excel kon niet worden gestart. Start Excel zelf; kies dan op het tabblad Gegevens: Levering controleren.');
  }
});
server.on('exit', (code) => process.exit(code ?? 0));
process.on('SIGINT', () => server.kill('SIGINT'));
