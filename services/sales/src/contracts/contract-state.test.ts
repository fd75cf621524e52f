import { expect, test } from 'vitest';
import { contractStateAt, dayAt } from './contract-state.js';

const signed = { signedOn: '2026-01-10', validTo: '2026-07-01', timeZone: 'Europe/Berlin' };

test('a contract that nobody signed is a draft, whatever its days are', () => {
  expect(contractStateAt({ ...signed, signedOn: null }, new Date('2027-01-01T00:00:00Z'))).toBe('DRAFT');
});

test('a signed contract is active until its last day is over in its own time zone', () => {
  expect(contractStateAt(signed, new Date('2026-01-10T08:00:00Z'))).toBe('ACTIVE');
  expect(contractStateAt(signed, new Date('2026-06-30T21:59:59.999Z'))).toBe('ACTIVE');
  expect(contractStateAt(signed, new Date('2026-06-30T22:00:00Z'))).toBe('ENDED');
  expect(contractStateAt({ ...signed, validTo: null }, new Date('2099-01-01T00:00:00Z'))).toBe('ACTIVE');
});

test('an instant belongs to different days in different time zones', () => {
  const instant = new Date('2026-03-29T10:30:00Z');

  expect(dayAt(instant, 'Pacific/Kiritimati')).toBe('2026-03-30');
  expect(dayAt(instant, 'Pacific/Pago_Pago')).toBe('2026-03-28');
  expect(dayAt(instant, 'UTC')).toBe('2026-03-29');
});
