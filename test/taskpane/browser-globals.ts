import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has these, jsdom does not; import this file before anything else.
Object.assign(globalThis, { TextDecoder, TextEncoder });

// jsdom lays nothing out: a list is ten rows high there, so that some of its rows are drawn.
if (typeof HTMLElement !== 'undefined') {
  const height = { configurable: true, get: () => 440 };
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', height);
  Object.defineProperty(HTMLLIElement.prototype, 'offsetHeight', { ...height, get: () => 44 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { ...height, get: () => 350 });
  Element.prototype.scrollTo = () => undefined;
}
