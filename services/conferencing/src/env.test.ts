import { expect, test } from 'vitest';
import { readConferencingSettings } from './env.js';

const whole = {
  CONFERENCING_DATABASE_URL: 'postgres://app@127.0.0.1/conferencing',
  CONFERENCING_OWNER_DATABASE_URL: 'postgres://owner@127.0.0.1/conferencing',
  SIGNING_KEYS: 'test:0123456789abcdef0123456789abcdef',
  GRAPH_URL: 'http://127.0.0.1:4000/graphql',
};
const folderOf = (env: NodeJS.ProcessEnv) => readConferencingSettings({ ...whole, ...env }).callFolder;

test('files of call data are taken from the folder that is named, and from none where none is', () => {
  const zone = 'Europe/Riga';

  expect(folderOf({})).toBeUndefined();
  expect(folderOf({ CALL_DATA_DIR: '', CALL_DATA_ZONE: zone })).toBeUndefined();
  expect(folderOf({ CALL_DATA_DIR: '/srv/calls' })).toEqual({ path: '/srv/calls', zone: undefined });
  expect(folderOf({ CALL_DATA_DIR: '/srv/calls', CALL_DATA_ZONE: zone })).toEqual({ path: '/srv/calls', zone });
});

test('a zone that there is not is refused by its name', () => {
  expect(() => folderOf({ CALL_DATA_DIR: '/srv/calls', CALL_DATA_ZONE: 'Europe/Nowhere' })).toThrow(
    /CALL_DATA_ZONE: give a time zone/,
  );
});
