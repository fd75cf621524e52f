import { isTimeZone } from '@switchboard/kit/formats';
import { z } from 'zod';
import type { CallFolder } from './call-folder.js';

/**
 * The folder of `CALL_DATA_DIR`, whose files' clocks are in `CALL_DATA_ZONE` where a format does not tell; none when it
 * is not set.
 */
export const callFolderShape = z
  .object({
    CALL_DATA_DIR: z.string().optional(),
    CALL_DATA_ZONE: z.string().refine(isTimeZone, 'give a time zone such as Europe/Riga').optional(),
  })
  .transform(({ CALL_DATA_DIR: path, CALL_DATA_ZONE: zone }): CallFolder | undefined =>
    path ? { path, zone } : undefined,
  );
