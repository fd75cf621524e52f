/** What a text can be filled with, as it is given to a merge; what is unknown is absent. */
export interface MergeRecord {
  readonly customer: { readonly number: string; readonly name: string; readonly phone?: string };
  readonly contact?: { readonly name: string; readonly title?: string };
  readonly address?: { readonly city: string; readonly country: string };
  readonly accountManager?: { readonly name: string; readonly email: string };
  readonly contract?: { readonly number: string; readonly validFrom: string; readonly validTo?: string };
  readonly balance?: { readonly open: string; readonly overdue: string };
  readonly campaign: { readonly number: string; readonly name: string; readonly postsOn: string };
}

export interface MergeField {
  /** As it stands between the braces. */
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Whose part of the graph fills it; `mailing` where it is the campaign's own. */
  readonly filledBy: 'sales' | 'billing' | 'mailing';
}

const field = (name: string, filledBy: MergeField['filledBy'], description: string, example: string): MergeField => ({
  ...{ name, description, example, filledBy },
});

/** All that a text can be filled with. */
export const mergeFields: readonly MergeField[] = [
  field('customer.number', 'sales', 'The number that people use', 'ALFKI'),
  field('customer.name', 'sales', "The company's name", 'Alfreds Futterkiste'),
  field('customer.phone', 'sales', 'Main telephone number, as it was given', '030-0074321'),
  field('contact.name', 'sales', 'Full name of the first contact', 'Maria Anders'),
  field('contact.title', 'sales', 'Job title of the first contact', 'Sales Representative'),
  field('address.city', 'sales', 'Town of the postal address', 'Berlin'),
  field('address.country', 'sales', "Country of the postal address, in the text's language", 'Germany'),
  field('accountManager.name', 'sales', 'Full name of the salesperson who looks after the customer', 'Ilze Kalniņa'),
  field('accountManager.email', 'sales', "The salesperson's e-mail address", 'ilze.kalnina@switchboard.example'),
  field('contract.number', 'sales', 'Number of the newest active contract', 'C-ALFKI-1'),
  field('contract.validFrom', 'sales', 'First day of the newest active contract', '1 January 2026'),
  field('contract.validTo', 'sales', 'Last day of the newest active contract, where it ends', '31 December 2026'),
  field('balance.open', 'billing', 'What is invoiced and not paid, with its currency', '€1,250.00'),
  field('balance.overdue', 'billing', 'What of it is overdue, with its currency', '€0.00'),
  field('campaign.number', 'mailing', "The campaign's number", 'M-2026-001'),
  field('campaign.name', 'mailing', "The campaign's name", 'Autumn'),
  field('campaign.postsOn', 'mailing', 'The day on which the letters go to the post', '30 November 2026'),
];

const names: ReadonlySet<string> = new Set(mergeFields.map(({ name }) => name));

export function isMergeField(name: string): boolean {
  return names.has(name);
}

/** Whether billing has to be asked for a text's fields. */
export function asksBilling(fields: readonly string[]): boolean {
  return mergeFields.some(({ name, filledBy }) => filledBy === 'billing' && fields.includes(name));
}

/** The fields of these names, in their order; what is no field is not among them. */
export function mergeFieldsOf(wanted: readonly string[]): MergeField[] {
  return wanted.flatMap((name) => mergeFields.find((each) => each.name === name) ?? []);
}
