import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('mailing', {
  Customer: '../customers/reference.js#CustomerReference',
  LetterTemplate: '../templates/tables.js#LetterTemplateRow',
  Campaign: '../campaigns/tables.js#CampaignRow',
  Letter: '../letters/tables.js#LetterRow',
  MailingOperations: '@switchboard/kit/operations/operations#SystemOperations as SystemOperationsModel',
  DeadLetter: '@switchboard/kit/operations/dead-letter#DeadLetter as DeadLetterModel',
});
