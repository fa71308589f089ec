import { versionsOf } from '../docs/markdown.mjs';

// What webpack.config.js makes of CHANGELOG.md, for jest.
export default { process: (text) => ({ code: `module.exports = ${JSON.stringify(versionsOf(text))};` }) };
