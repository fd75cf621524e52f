import { resolverTypesOf } from '../../schema/scripts/resolver-types.mjs';

export default resolverTypesOf('conferencing', {
  Customer: '../customers/reference.js#CustomerReference',
  Reservation: '../reservations/tables.js#ReservationRow',
  Conference: '../conferences/tables.js#ConferenceRow',
  ReservationAddOn: '../reservations/orders.js#AddOn',
  ReservationTimelineEntry: '../timeline/timeline.js#TimelineEntry',
  ReservationSeries: '../series/tables.js#SeriesRow',
  ReservationRoom: '../reservations/room.js#Room',
  ParkedCallRecord: '../call-data/tables.js#ParkedCallRecordRow',
  CallRecordContent: '../call-data/tables.js#ParkedContent',
  CallRecord: '../call-records/tables.js#CallRecordRow',
  ConferencingOperations: '@switchboard/kit/operations/operations#SystemOperations as SystemOperationsModel',
  DeadLetter: '@switchboard/kit/operations/dead-letter#DeadLetter as DeadLetterModel',
});
