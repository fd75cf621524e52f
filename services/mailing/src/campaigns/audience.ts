/** Who is written to: every customer to whom all that is given applies. */
export interface Audience {
  /** Only these, by the number that people use. */
  readonly customerNumbers?: readonly string[];
  /** Whose letters go to one of these countries, ISO 3166-1 alpha-2. */
  readonly countryCodes?: readonly string[];
  /** Whom this account manager looks after, by e-mail address. */
  readonly accountManagerEmail?: string;
  /** Who has a contract in one of these states. */
  readonly contractStates?: readonly ('DRAFT' | 'ACTIVE' | 'ENDED')[];
  /** Whose balance is overdue, or is not. */
  readonly isOverdue?: boolean;
  /** Who had a conference at or after this instant, RFC 3339. */
  readonly conferenceSince?: string;
  /** None of those who are among the recipients of these campaigns, by number. */
  readonly exceptCampaigns?: readonly string[];
  /** One letter for all who share a postal address: to the one whom sales has known longest. */
  readonly oncePerHousehold?: boolean;
  /** Also those whose address lacks what their country asks for; left out otherwise. */
  readonly withIncompleteAddresses?: boolean;
}
