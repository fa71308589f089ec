// Serves the pane as `npm run excel` does, with an empty script for its own, and prints which headers came along with the
// page, a script and an icon. Arguments: as for webpack.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

process.env.WEBPACK_SERVE = 'true';
const { default: configOf } = await import('../webpack.config.js');
const extra = Object.fromEntries(process.argv.slice(2).filter((word) => word.includes('=')).map((word) => word.split('=')));
const config = await configOf({ WEBPACK_SERVE: true, excel: true, ...extra });

const folder = mkdtempSync(join(tmpdir(), 'waaier-served-'));
const empty = join(folder, 'taskpane.js');
writeFileSync(empty, 'document.title;\n');
// What the page runs is no matter here; building it would take a minute.
const plugins = config.plugins.filter(({ constructor }) => constructor.name !== 'Announce');
const compiler = webpack({ ...config, plugins, entry: { taskpane: empty }, cache: false });
const server = new WebpackDevServer({ ...config.devServer, port: 0 }, compiler);
await server.start();
const { port } = server.server.address();

const ask = (path) =>
  new Promise((resolve, reject) => {
    // The certificate is one that this machine does not know.
    const asking = request({ host: 'localhost', port, path, rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more) => (text += more)).on('end', () => resolve({ headers: answer.headers, text, status: answer.statusCode }));
    });
    asking.on('error', reject).end();
  });
const about = ({ headers, status }) => ({
  ...(status === 200 ? {} : { status }),
  policy: headers['content-security-policy'],
  cache: headers['cache-control'],
});

const page = await ask('/taskpane.html');
const meta = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/u.exec(page.text)?.[1];
const served = { page: { ...about(page), meta }, script: about(await ask('/taskpane.js')), icon: about(await ask('/assets/icon-32.png')) };
process.stdout.write(JSON.stringify(served));
await server.stop();
compiler.close(() => undefined);
rmSync(folder, { recursive: true, force: true });
