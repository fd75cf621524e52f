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
  return readEnvParts({ shape }, source).shape;
}

/**
 * Reads the settings of several parts of a process, each by its own shape, once and whole.
 * @throws EnvironmentError naming each variable of any part that is missing or wrong.
 */
export function readEnvParts<Shapes extends Readonly<Record<string, z.ZodType>>>(
  shapes: Shapes,
  source: NodeJS.ProcessEnv,
): { readonly [Part in keyof Shapes]: z.infer<Shapes[Part]> } {
  // Empty is unset: what passes variables on, such as a container's settings, often cannot leave one out.
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parts = Object.entries(shapes).map(([part, shape]) => [part, shape.safeParse(present)] as const);
  const issues = parts.flatMap(([, { error }]) => error?.issues ?? []);
  const problems = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (problems.length > 0) throw new EnvironmentError(`ENVIRONMENT_INVALID: ${problems.join('; ')}`);
  return Object.fromEntries(parts.map(([part, { data }]) => [part, data])) as never;
}

export const portSetting = z.coerce.number().int().min(0).max(65_535);
export const urlSetting = z.url();
/** What a variable says in JSON. */
export const jsonSetting = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
});

/**
 * The settings `<PREFIX>_<NAME>` by name in lower case, such as the URLs of several systems.
 */
export function namedSettings(
  prefix: string,
  source: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(source).filter(([key, value]) => key.startsWith(`${prefix}_`) && value);
  return Object.fromEntries(
    entries.map(([key, value]) => [key.slice(prefix.length + 1).toLowerCase(), value as string]),
  );
}
