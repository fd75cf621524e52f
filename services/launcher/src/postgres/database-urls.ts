/** How a system reaches its database: as owner for migrations, as application for all else. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The URL with another user, password and database, on the same server and with the same settings. */
export function urlOf(
  adminUrl: string,
  { user, password, database }: Record<'user' | 'password' | 'database', string>,
) {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** Host, port and database, to be shown: without user and password. */
export function serverOf(url: string): string {
  if (!URL.canParse(url)) return 'an address that is no URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
