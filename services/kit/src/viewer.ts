import { z } from 'zod';

/** Who asks: a person with a token, or a system acting in its own name. Travels with every act, loader and log line. */
export const viewerSchema = z.object({
  subject: z.string().min(1).max(200),
  kind: z.enum(['person', 'service']),
  roles: z.array(z.string().max(100)).max(50).readonly(),
  scopes: z.array(z.string().max(100)).max(100).readonly(),
  /** Number of the outside party that the viewer acts for; absent for the company's own people and systems. */
  party: z.string().max(100).optional(),
});

export type Viewer = z.infer<typeof viewerSchema>;

/** The viewer under which a system acts when nobody asked: its workers, and what it asks the graph. */
export function serviceViewer(system: string): Viewer {
  return { subject: `service:${system}`, kind: 'service', roles: ['service'], scopes: [] };
}
