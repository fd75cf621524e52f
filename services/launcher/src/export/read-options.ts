import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LaunchError, messageOf } from '../launch-error.js';

/**
 * Options `--name VALUE` of a command line, one per field of the shape.
 * @throws LaunchError `ARGUMENT_INVALID` naming each that cannot be used, and what can.
 */
export function readOptions<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  args: readonly string[],
  usage: string,
): z.infer<z.ZodObject<Shape>> {
  const options = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, { type: 'string' } as const]));
  try {
    return shape.parse(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `export: ${reasonOf(error)}; ${usage}`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return messageOf(error);
  return error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
}
