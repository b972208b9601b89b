// html-validate and HTML_CodeSniffer on one page of each type, in three languages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const origin = process.argv[2];
const rules = {
  // checkboxes of one name are several values of one filter
  'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  // an id is the fragment of an address for good, and begins as the slug does; one is the name that Cytoscape looks for
  'valid-id': ['error', { relaxed: true }],
  // the list of the combobox, as the ARIA Authoring Practices have it
  'prefer-native-element': ['error', { exclude: ['listbox'] }],
  // what the template engine writes: checked="checked", and blanks where an element was left out
  'attribute-boolean-style': 'off',
  'no-trailing-whitespace': 'off',
  // the title is that of the entry
  'long-title': 'off',
};
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
const sniffer = createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js');
const types = readFileSync('page-types.txt', 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[1]);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });
let found = 0;
const tell = (path, tool, what) => {
  found += 1;
  console.log(`${path} ${tool}: ${what}`);
};
for (const colorScheme of ['light', 'dark']) {
  // the sniffer is a script of ours in a page that allows none but its own
  const page = await browser.newPage({ bypassCSP: true, colorScheme });
  for (const path of types.flatMap((type) => ['', '/en', '/zh-hans'].map((language) => language + type))) {
    if (colorScheme === 'light') {
      const html = await (await fetch(origin + path, { headers: { accept: 'text/html' } })).text();
      for (const { messages } of (await validator.validateString(html)).results) {
        messages.forEach((message) => tell(path, 'html-validate', `${message.ruleId} ${message.message} (${message.selector})`));
      }
    }
    await page.goto(origin + path);
    await page.addScriptTag({ path: sniffer });
    const errors = await page.evaluate(() => new Promise((told) => {
      HTMLCS.process('WCAG2AA', document, () => told(HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR)
        .map(({ code, msg, element }) => `${code} ${msg} ${element.outerHTML?.slice(0, 160)}`)));
    }));
    errors.forEach((error) => tell(path, `HTML_CodeSniffer ${colorScheme}`, error));
  }
  await page.close();
}
await browser.close();
console.log(`html-validate and HTML_CodeSniffer: ${found} findings on ${types.length} types of page in three languages`);
process.exitCode = found ? 1 : 0;
