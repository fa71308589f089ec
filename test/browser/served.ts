import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** `npm start` on a port of its own, and a browser beside it. */
export interface Served {
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Runs the README's command until it prints its address, and opens a browser. */
export async function serve(): Promise<Served> {
  const port = await freePort();
  const server = spawn('npm', ['start'], { env: { ...process.env, PORT: String(port) }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(server);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    address,
    browser,
    async stop() {
      await browser.close();
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += String(part);
      const [address] = /http:\/\/localhost:\d+\//u.exec(said) ?? [];
      if (address !== undefined) resolve(address);
      if (/ERROR in/u.test(said)) reject(new Error(said));
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`npm start stopped: ${said}`)));
  });
}

/** The page with the pane, and everything it did that it may not do. */
export interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly context: BrowserContext;
  /** Requests to elsewhere, errors and violations of the content security policy. */
  readonly wrong: string[];
  close(): Promise<void>;
}

/** How the page is opened. */
export interface Opening {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** Opens the workbench and waits for the pane. */
export async function open(served: Served, { width = 1440, colorScheme = 'light', forcedColors = 'none' }: Opening = {}): Promise<Opened> {
  const context = await served.browser.newContext({ viewport: { width, height: 860 }, colorScheme, forcedColors, acceptDownloads: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(served.address)) wrong.push(`request ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/u.test(message.text())) wrong.push(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error ${error.message}`));
  await page.goto(served.address);
  const pane = page.frameLocator('iframe[title="Taakvenster"]');
  await pane.getByRole('button', { name: 'Controleren' }).waitFor();
  return { page, pane, context, wrong, close: () => context.close() };
}

/** A folder for what a test downloads; `done` removes it. */
export function scratch(): { readonly at: (name: string) => string; done(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'waaier-'));
  return { at: (name) => join(folder, name), done: () => rmSync(folder, { recursive: true, force: true }) };
}
