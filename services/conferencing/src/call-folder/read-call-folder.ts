import { readEnv } from '@switchboard/kit/env';
import { isTimeZone } from '@switchboard/kit/formats';
import { z } from 'zod';
import type { CallFolder } from './call-folder.js';

const shape = z.object({
  CALL_DATA_DIR: z.string().optional(),
  CALL_DATA_ZONE: z.string().refine(isTimeZone, 'give a time zone such as Europe/Riga').optional(),
});

/**
 * The folder of `CALL_DATA_DIR`, whose files' clocks are in `CALL_DATA_ZONE` where a format does not tell; none when it
 * is not set.
 * @throws EnvironmentError naming what is wrong.
 */
export function readCallFolder(source: NodeJS.ProcessEnv): CallFolder | undefined {
  const { CALL_DATA_DIR: path, CALL_DATA_ZONE: zone } = readEnv(shape, source);
  return path ? { path, zone } : undefined;
}
