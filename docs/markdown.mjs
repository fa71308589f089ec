import { marked } from 'marked';

/** The pages of docs/ that go with the pane, and CHANGELOG.md. */
export const pages = ['gebruikers', 'beheerder', 'dpia'];

const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** Where a link to a Markdown page leads once that is a page; a page that does not go along is no link. */
const pageAddress = (href) => /^(?:docs\/)?([\w-]+)\.md(#.*)?$/u.exec(href);

/** A page of docs/ in HTML, with nothing from elsewhere. */
export function pageOf(markdown) {
  const renderer = new marked.Renderer();
  const link = renderer.link.bind(renderer);
  renderer.link = (href, title, text) => {
    const [, name, place = ''] = pageAddress(href) ?? [];
    if (name === undefined) return link(href, title, text);
    return pages.includes(name) ? `<a href="${name}.html${place}">${text}</a>` : text;
  };
  const [, title = 'Waaier'] = /^# (.+)$/mu.exec(markdown) ?? [];
  const body = marked.parse(markdown, { renderer, mangle: false, headerIds: true });
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="pages.css" />
  </head>
  <body>
    <main>
${body}
    </main>
  </body>
</html>
`;
}

const KINDS = { codespan: 'code', strong: 'vet', link: 'link' };
const UNESCAPED = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (code) => UNESCAPED[code]).replace(/\s+/gu, ' ');

function piece(token) {
  const als = KINDS[token.type] ?? 'gewoon';
  const [, name] = als === 'link' ? (pageAddress(token.href) ?? []) : [];
  if (als === 'link' && !pages.includes(name)) return { tekst: plain(token.text), als: 'gewoon' };
  return { tekst: plain(token.text), als, ...(als === 'link' && { adres: `docs/${name}.html` }) };
}

const lineOf = (token) => (token.tokens ?? []).flatMap((inner) => (inner.type === 'text' && inner.tokens ? inner.tokens : [inner])).map(piece);

/** The versions of CHANGELOG.md with what changed in each, the newest first; the pane shows them. */
export function versionsOf(markdown) {
  const versions = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 2) versions.push({ naam: plain(token.text), regels: [] });
    const last = versions.at(-1);
    if (last === undefined) continue;
    if (token.type === 'paragraph') last.regels.push(lineOf(token));
    if (token.type === 'list') last.regels.push(...token.items.map(lineOf));
  }
  return versions;
}
