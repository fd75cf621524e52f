import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('mailing', {
  Customer: '../customers/reference.js#CustomerReference',
  LetterTemplate: '../templates/tables.js#LetterTemplateRow',
  Campaign: '../campaigns/tables.js#CampaignRow',
  Letter: '../letters/tables.js#LetterRow',
  Notice: '../notices/tables.js#NoticeRow',
  PrintJob: '../print-jobs/tables.js#PrintJobRow',
  Suppression: '../suppressions/tables.js#SuppressionRow',
});
