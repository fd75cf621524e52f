import { expect, test } from 'vitest';
import { readPrintFolderSettings } from './env.js';

test('two folders and a secret are enough', () => {
  const settings = readPrintFolderSettings({ SECRET: '0123456789abcdef', FOLDER: 'prints', LEDGER_DIR: 'ledger' });

  expect(settings).toMatchObject({ host: '127.0.0.1', port: 0, pagesPerMinute: 600, keepJobs: 500 });
});

test('all that is missing or wrong is named at once', () => {
  const wrong = { SECRET: 'short', PAGES_PER_MINUTE: '0' };

  expect(() => readPrintFolderSettings(wrong)).toThrow(/SECRET: .*FOLDER: .*LEDGER_DIR: .*PAGES_PER_MINUTE: /);
});
