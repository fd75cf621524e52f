import { jsonSetting } from '@switchboard/kit/env';
import { z } from 'zod';

const printer = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'give up to 63 lower-case letters, digits or -'),
  url: z
    .url({ protocol: /^(ipps?|https?)$/, error: () => 'give an address such as ipp://printer.example/ipp/print' })
    .refine((url) => !url.includes('@'), 'give user and secret beside the address, not in it'),
  /** Whose jobs they are at the printer, and with `secret` who asks to be let in. */
  user: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^:]*$/, 'give one without a colon')
    .default('switchboard'),
  secret: z.string().min(1).optional(),
  /** The certificate (PEM) that an ipps printer's own is signed by, where no public authority did. */
  ca: z.string().startsWith('-----BEGIN CERTIFICATE-----', 'give a certificate as PEM').optional(),
  answerWithinMs: z.number().int().min(1).default(10_000),
  /** For a print, whose document has to get there. */
  printWithinMs: z.number().int().min(1).default(120_000),
});

/** A printer that campaigns may be printed at. */
export type PrinterSettings = z.output<typeof printer>;

const printers = z
  .array(printer, { error: () => 'give a JSON list of printers' })
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'give each printer a name of its own');

/**
 * The printers of `PRINTERS`, a JSON list such as `[{"name": "letters", "url": "ipp://…/ipp/print"}]`; none when it is
 * not set.
 */
export const printersShape = z
  .object({ PRINTERS: jsonSetting.default([]).pipe(printers) })
  .transform(({ PRINTERS }): readonly PrinterSettings[] => PRINTERS);
