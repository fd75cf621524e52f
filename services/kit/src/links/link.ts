/** A page that somebody sees who follows a link. */
export interface LinkPage {
  readonly status: 200 | 400 | 404;
  readonly html: string;
}

/** What stands behind a link that is open to all who have it: its token has to say by itself that it is ours. */
export interface Link {
  /** Changes nothing: machines look at links as well. */
  readonly show: (token: string) => Promise<LinkPage>;
  readonly act: (token: string, form: FormData) => Promise<LinkPage>;
}

/** By the name in the path, `/links/<name>/<token>`. */
export type Links = ReadonlyMap<string, Link>;
