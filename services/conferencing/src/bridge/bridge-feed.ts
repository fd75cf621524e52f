/** What a bridge tells from a place of its own counting on. */
export type FeedPage =
  | { readonly kind: 'page'; readonly events: readonly unknown[]; readonly next: string }
  /** The bridge has not given out that place, such as after its memory was lost. */
  | { readonly kind: 'cursor-unknown' };

/** The events of a bridge that cannot reach us, for us to ask for. */
export interface BridgeFeed {
  /** The bridge's. */
  readonly name: string;
  /**
   * @param cursor where the last page ended; null for the beginning.
   * @throws BridgeUnreachableError when the bridge does not answer.
   */
  readonly read: (cursor: string | null) => Promise<FeedPage>;
}
