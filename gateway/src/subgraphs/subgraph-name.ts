/** The name that a subgraph has in variables and codes: `mail-room` is `MAIL_ROOM`. */
export function upperName(subgraph: string): string {
  return subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
