import { z } from 'zod';

/** Environment that cannot be used; the message lists everything missing or wrong. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads a process's settings once and whole.
 * @throws EnvironmentError naming each variable that is missing or wrong.
 */
export function readEnv<Shape extends z.ZodType>(shape: Shape, source: NodeJS.ProcessEnv): z.infer<Shape> {
  // Empty is unset: what passes variables on, such as a container's settings, often cannot leave one out.
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(present);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new EnvironmentError(`ENVIRONMENT_INVALID: ${problems.join('; ')}`);
}

export const portSetting = z.coerce.number().int().min(0).max(65_535);
export const urlSetting = z.url();

/**
 * The settings `<PREFIX>_<NAME>` by name in lower case, such as the URLs of several systems.
 */
export function namedSettings(prefix: string, source: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const entries = Object.entries(source).filter(([key, value]) => key.startsWith(`${prefix}_`) && value);
  return Object.fromEntries(
    entries.map(([key, value]) => [key.slice(prefix.length + 1).toLowerCase(), value as string]),
  );
}
