import { requestError } from '@switchboard/kit/graphql/errors';
import type { QueryResolvers } from '../generated/resolver-types.js';
import { countOpenJobs } from '../print-jobs/queries.js';
import { mayMail } from '../who-mails.js';
import type { PrinterPort } from './printer-port.js';
import { readPrinterStandings } from './read-printer-standings.js';

/** The printers of the installation, asked when somebody asks for them. */
export function createPrinterQueries(printers: ReadonlyMap<string, PrinterPort>): Pick<QueryResolvers, 'printers'> {
  return {
    printers: async (_query, _arguments, { viewer, read }) => {
      if (!mayMail(viewer)) throw requestError('FORBIDDEN', 'printers are for mailing clerks and operators');
      return readPrinterStandings(printers, await read(countOpenJobs));
    },
  };
}
