/** What sort of mailing a campaign is: written one way only, so that a suppression of a kind meets all campaigns of it. */
export function isCampaignKind(kind: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(kind);
}

export const KIND_WANTED = 'name the kind in small letters, digits and hyphens, such as rates';
