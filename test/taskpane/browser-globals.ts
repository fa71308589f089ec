import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has these, jsdom does not; import this file before anything else.
Object.assign(globalThis, { TextDecoder, TextEncoder });
