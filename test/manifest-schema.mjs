// Holds the manifest on standard input against the schema named: exit 0 when it passes, 1 when it does not.
import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const path = process.argv[2];
const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_NONET });
const validator = XsdValidator.fromDoc(schema);
try {
  validator.validate(XmlDocument.fromString(readFileSync(0, 'utf8')));
} catch (problem) {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
