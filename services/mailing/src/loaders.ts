import type { Read } from '@switchboard/kit/graphql/request-context';
import { createCampaignLoaders } from './campaigns/loaders.js';
import { createDeliveryLoaders } from './invoice-deliveries/loaders.js';
import { createLetterLoaders } from './letters/loaders.js';
import { createNoticeLoaders } from './notices/loaders.js';
import { createPrintJobLoaders } from './print-jobs/loaders.js';
import { createSuppressionLoaders } from './suppressions/loaders.js';
import { createTemplateLoaders } from './templates/loaders.js';

export function createLoaders(read: Read, now: Date) {
  return {
    ...createTemplateLoaders(read),
    ...createCampaignLoaders(read),
    ...createLetterLoaders(read),
    ...createNoticeLoaders(read, now),
    ...createDeliveryLoaders(read),
    ...createPrintJobLoaders(read),
    ...createSuppressionLoaders(read),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
