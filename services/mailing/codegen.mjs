import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('mailing', {
  Customer: '../customers/reference.js#CustomerReference',
  LetterTemplate: '../templates/tables.js#LetterTemplateRow',
  Campaign: '../campaigns/tables.js#CampaignRow',
  CampaignCheck: '../campaigns/tables.js#CampaignRow',
  CampaignProgress: '../campaigns/tables.js#CampaignRow',
  CheckedCustomer: '../letters/tables.js#LetterRow',
  Letter: '../letters/tables.js#LetterRow',
  Invoice: '../invoice-deliveries/invoice-reference.js#InvoiceReference',
  InvoiceDelivery: '../invoice-deliveries/tables.js#DeliveryRow',
  ReservationTimelineEntry: '../invoice-deliveries/tables.js#DeliveryEventRow',
  MergeField: '../merging/merge-fields.js#MergeField as MergeFieldModel',
  Notice: '../notices/tables.js#NoticeRow',
  Printer: '../printing/read-printer-standings.js#PrinterStanding',
  PrintJob: '../print-jobs/tables.js#PrintJobRow',
  Suppression: '../suppressions/tables.js#SuppressionRow',
  MailingOperations: '@switchboard/kit/operations/operations#SystemOperations as SystemOperationsModel',
  DeadLetter: '@switchboard/kit/operations/dead-letter#DeadLetter as DeadLetterModel',
});
