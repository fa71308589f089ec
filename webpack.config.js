import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { pageOf, pages, versionsOf } from './docs/markdown.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => resolve(here, ...parts);
const about = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE = at('node_modules/@microsoft/office-js/dist');
const LOCAL_HOST = 'https://localhost:3000';

/** The pane's content security policy (design 5.6); the hash is the empty style element that Fluent fills. */
const csp = (officeOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeOrigin === '' ? '' : ` ${officeOrigin}`}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The address the pane will be served from, without a slash at its end; only https will do in Excel. */
function hostOf(given = LOCAL_HOST) {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    console.error(`--env host=${given}: geef een adres dat met https:// begint, zonder ? of #. Excel laadt niets van een ander adres.`);
    process.exit(2);
  }
  return url.href.replace(/\/+$/u, '');
}

/** What every bundle shares: TypeScript through swc, styles as files, the doors of package.json. */
const base = (name, env, cacheable = true) => ({
  name,
  mode: 'production',
  devtool: env.WEBPACK_SERVE ? false : 'source-map',
  cache: cacheable ? { type: 'filesystem', cacheDirectory: at('.cache/webpack'), name: `${name}-${env.WEBPACK_SERVE ? 'serve' : 'build'}` } : false,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        // Importing a file of ours does nothing by itself: what nobody uses of a door is left out.
        sideEffects: false,
        loader: 'swc-loader',
        options: {
          jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        },
      },
      // The pane shows what changed; it is read here, so that no reader of Markdown goes along.
      { test: /CHANGELOG\.md$/, type: 'json', parser: { parse: versionsOf } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [new webpack.DefinePlugin({ WAAIER_VERSION: JSON.stringify(about.version) })],
  performance: { hints: false },
  stats: 'errors-warnings',
  infrastructureLogging: { level: 'warn' },
});

const web = (name, env) => {
  const common = base(name, env);
  return {
    ...common,
    target: ['web', 'es2022'],
    output: {
      path: process.env.WAAIER_DIST ?? at('dist'),
      // The frame's script is named in the page by hand.
      filename: ({ chunk }) => (env.WEBPACK_SERVE || chunk.name === 'frame' ? '[name].js' : '[name].[contenthash:10].js'),
      chunkFilename: env.WEBPACK_SERVE ? 'part-[id].js' : 'part-[id].[contenthash:10].js',
      publicPath: '',
      clean: true,
    },
    plugins: [...common.plugins, new MiniCssExtractPlugin({ filename: env.WEBPACK_SERVE ? '[name].css' : '[name].[contenthash:10].css' })],
    // The address the user sees must not wait for a minifier.
    optimization: { minimize: !env.WEBPACK_SERVE },
  };
};

/** The pane as Excel gets it: office.js from Microsoft's CDN, or beside it for closed networks. */
const pane = (env) => {
  const common = web('pane', env);
  const host = hostOf(env.host);
  const officeOrigin = env.office === 'local' ? '' : new URL(CDN).origin;
  const fill = (text) =>
    String(text)
      .replaceAll('{{csp}}', csp(officeOrigin))
      .replaceAll('{{path}}', `${new URL(host).pathname.replace(/\/+$/u, '')}/`);
  const onHost = (xml) =>
    String(xml)
      .replaceAll(`<AppDomain>${LOCAL_HOST}</AppDomain>`, `<AppDomain>${new URL(host).origin}</AppDomain>`)
      .replaceAll(LOCAL_HOST, host);
  return {
    ...common,
    entry: { taskpane: './src/taskpane/main.tsx' },
    plugins: [
      ...common.plugins,
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        officeScripts: [env.office === 'local' ? 'office/office.js' : CDN],
        csp: csp(officeOrigin),
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          ...guides,
          { from: 'manifest.xml', to: 'manifest.xml', transform: onHost },
          { from: 'assets/hosting/*', to: 'hosting/[name][ext]', transform: fill },
          ...(env.office === 'local' ? [officeFiles] : []),
        ],
      }),
    ],
  };
};

/** The guides of docs/ as pages beside the pane, with their pictures. */
const guides = [
  ...pages.map((name) => ({ from: `docs/${name}.md`, to: `docs/${name}.html`, transform: (text) => pageOf(String(text)), info: { minimized: true } })),
  { from: 'docs/pages.css', to: 'docs/pages.css', info: { minimized: true } },
  { from: 'docs/plaatjes', to: 'docs/plaatjes' },
];

// Microsoft's licence: office.js is passed on as it is, never through a minifier.
const officeFiles = {
  from: '*.js',
  context: OFFICE,
  to: 'office/[name][ext]',
  info: { minimized: true },
  filter: (path) => /\/(?:office|excel-(?:web|mac|win32)-16\.\d\d|o15apptofilemappingtable|office_strings)\.js$/.test(path),
};

/** The page without Excel, with the same pane in a frame before our own host. */
const workbench = (env) => {
  const common = web('workbench', env);
  return {
    ...common,
    entry: {
      workbench: './src/workbench/main.tsx',
      frame: './src/workbench/excel-host/boot-frame.ts',
      taskpane: './src/taskpane/main.tsx',
    },
    plugins: [
      ...common.plugins,
      new HtmlPlugin({ filename: 'index.html', template: 'src/workbench/workbench.html', chunks: ['workbench'], minify: false }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        officeScripts: ['frame.js', 'office/office.js'],
        csp: csp(''),
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          ...guides,
          officeFiles,
          { from: `${OFFICE}/en-us/*.js`, to: 'office/en-us/[name][ext]', noErrorOnMissing: true, info: { minimized: true } },
        ],
      }),
      new Announce(`http://localhost:${process.env.PORT ?? 3000}/`),
    ],
    watchOptions: { ignored: ['**/node_modules/**', '**/.cache/**', '**/test/**'] },
    devServer: {
      host: 'localhost',
      port: Number(process.env.PORT ?? 3000),
      // Nothing may be added to the pages: they run as they do in Excel.
      client: false,
      hot: false,
      liveReload: false,
      compress: true,
      headers: (request) => (request.path === '/taskpane.html' ? { 'Content-Security-Policy': csp('') } : {}),
    },
  };
};

/** A certificate for localhost: one that this machine trusts where it has an Excel, else one to look at the pages with. */
async function certificate() {
  const { generateCertificates, getHttpsServerOptions } = await import('office-addin-dev-certs');
  if (process.platform === 'win32' || process.platform === 'darwin') return getHttpsServerOptions();
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => at('.cache/certificate', name));
  if (!existsSync(key)) await generateCertificates(ca, cert, key);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/** The pane for a real Excel on this machine: the build, served over https on the address in manifest.xml. */
const excel = async (env) => {
  const options = await certificate();
  const { port } = new URL(LOCAL_HOST);
  return {
    ...pane(env),
    name: 'excel',
    plugins: [...pane(env).plugins, new Announce(`https://localhost:${process.env.PORT ?? port}/taskpane.html`)],
    devServer: {
      host: 'localhost',
      port: Number(process.env.PORT ?? port),
      server: { type: 'https', options },
      client: false,
      hot: false,
      liveReload: false,
      // As on the server of a gemeente (assets/hosting).
      headers: (request) => ({
        'Cache-Control': request.path.startsWith('/assets/') ? 'public, max-age=3600' : 'no-store',
        ...(request.path === '/taskpane.html' && { 'Content-Security-Policy': csp(env.office === 'local' ? '' : new URL(CDN).origin) }),
      }),
    },
  };
};

/** Says once where the page is, when it is really there. */
class Announce {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    let said = false;
    compiler.hooks.done.tap('Announce', (stats) => {
      if (said || stats.hasErrors() || !process.env.WEBPACK_SERVE) return;
      said = true;
      console.log(`Waaier staat klaar op ${this.address}`);
    });
  }
}

/** The command line: one file for Node, beside its own kind of package. */
const cli = (env) => ({
  ...base('cli', env, false),
  target: 'node20',
  entry: { waaier: './src/cli/main.ts' },
  output: {
    path: process.env.WAAIER_CLI_OUT ?? at('.cache/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].[contenthash:10].cjs',
    library: { type: 'commonjs2' },
  },
  devtool: false,
  optimization: { minimize: false },
});

/** The bench (`npm run bench`): measured as it is delivered, so through the same loader. */
const bench = (env) => ({
  ...cli(env),
  name: 'bench',
  entry: { bench: './test/bench/main.ts' },
  output: { path: at('.cache/bench'), filename: '[name].cjs', chunkFilename: '[name].[contenthash:10].cjs' },
});

export default (env) => {
  if (env.WEBPACK_SERVE) process.env.WEBPACK_SERVE = 'true';
  if (env.cli) return cli(env);
  if (env.bench) return bench(env);
  if (env.excel) return excel(env);
  return env.WEBPACK_SERVE || env.workbench ? workbench(env) : pane(env);
};
