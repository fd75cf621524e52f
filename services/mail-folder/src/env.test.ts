import { expect, test } from 'vitest';
import { readMailFolderSettings } from './env.js';

const needed = { SECRET: '0123456789abcdef', MAIL_FOLDER: 'mail' };

test('a folder and a secret are enough: nothing is told then', () => {
  expect(readMailFolderSettings(needed)).toMatchObject({
    ...{ host: '127.0.0.1', port: 0, smtpPort: 0, folder: 'mail', statusesTo: undefined },
  });
  expect(readMailFolderSettings({ ...needed, STATUSES_TO: '127.0.0.1:2526' })).toMatchObject({
    statusesTo: { host: '127.0.0.1', port: 2_526 },
  });
});

test('all that is missing or wrong is named at once', () => {
  const wrong = { SECRET: 'short', SMTP_PORT: '-1', STATUSES_TO: 'nowhere' };

  expect(() => readMailFolderSettings(wrong)).toThrow(/SMTP_PORT: .*SECRET: .*MAIL_FOLDER: .*STATUSES_TO: /);
});
