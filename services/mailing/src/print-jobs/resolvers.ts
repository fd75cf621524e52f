import type { PrintJobResolvers } from '../generated/resolver-types.js';

export const PrintJob: PrintJobResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.printJobById.load(id),
  name: ({ jobName }) => jobName,
  pagesPrintedCount: ({ pagesPrinted }) => pagesPrinted,
};
