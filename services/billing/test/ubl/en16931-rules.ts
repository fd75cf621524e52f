import { Exact } from '@switchboard/kit/money';
import { findAll, textAt, withDescendants, type XmlNode } from './xml-tree.js';

/** A document as the rules see it. */
interface Subject {
  readonly root: XmlNode;
  readonly isInvoice: boolean;
  readonly seller: XmlNode;
  readonly buyer: XmlNode;
  readonly lines: readonly XmlNode[];
  readonly allowances: readonly XmlNode[];
  readonly charges: readonly XmlNode[];
  readonly subtotals: readonly XmlNode[];
  readonly sums: XmlNode;
}

type Rule = readonly [id: string, holds: (subject: Subject) => boolean];

const NONE: XmlNode = { name: 'none', attributes: {}, children: [], text: '' };
const first = (node: XmlNode, path: string) => findAll(node, path)[0] ?? NONE;
const has = (node: XmlNode, path: string) => (textAt(node, path) ?? '').trim() !== '';
const exact = (node: XmlNode, path: string) => new Exact(textAt(node, path) ?? '0');
const sum = (nodes: readonly XmlNode[], path: string) =>
  nodes.reduce((total, node) => total.plus(exact(node, path)), new Exact(0));
const decimals = (text: string | undefined) => (text ?? '').split('.')[1]?.length ?? 0;

const LINE_VAT = 'cac:Item cac:ClassifiedTaxCategory';
const VAT_ID = 'cac:Party cac:PartyTaxScheme cbc:CompanyID';
const REGISTRATION = 'cac:Party cac:PartyLegalEntity cbc:CompanyID';

const header: readonly Rule[] = [
  ['BR-01', ({ root }) => has(root, 'cbc:CustomizationID')],
  ['BR-02', ({ root }) => has(root, 'cbc:ID')],
  ['BR-03', ({ root }) => has(root, 'cbc:IssueDate')],
  ['BR-04', ({ root, isInvoice }) => has(root, isInvoice ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode')],
  ['BR-05', ({ root }) => has(root, 'cbc:DocumentCurrencyCode')],
  ['BR-06', ({ seller }) => has(seller, 'cac:Party cac:PartyLegalEntity cbc:RegistrationName')],
  ['BR-07', ({ buyer }) => has(buyer, 'cac:Party cac:PartyLegalEntity cbc:RegistrationName')],
  ['BR-08', ({ seller }) => first(seller, 'cac:Party cac:PostalAddress') !== NONE],
  ['BR-09', ({ seller }) => has(seller, 'cac:Party cac:PostalAddress cac:Country cbc:IdentificationCode')],
  ['BR-10', ({ buyer }) => first(buyer, 'cac:Party cac:PostalAddress') !== NONE],
  ['BR-11', ({ buyer }) => has(buyer, 'cac:Party cac:PostalAddress cac:Country cbc:IdentificationCode')],
  ['BR-12', ({ sums }) => has(sums, 'cbc:LineExtensionAmount')],
  ['BR-13', ({ sums }) => has(sums, 'cbc:TaxExclusiveAmount')],
  ['BR-14', ({ sums }) => has(sums, 'cbc:TaxInclusiveAmount')],
  ['BR-15', ({ sums }) => has(sums, 'cbc:PayableAmount')],
  ['BR-16', ({ lines }) => lines.length > 0],
  ['BR-29', ({ root }) => findAll(root, 'cac:InvoicePeriod').every(isPeriod)],
  ['BR-49', ({ root }) => findAll(root, 'cac:PaymentMeans').every((means) => has(means, 'cbc:PaymentMeansCode'))],
  ['BR-50', ({ root }) => findAll(root, 'cac:PaymentMeans cac:PayeeFinancialAccount').every((it) => has(it, 'cbc:ID'))],
  [
    'BR-55',
    ({ root }) => findAll(root, 'cac:BillingReference cac:InvoiceDocumentReference').every((it) => has(it, 'cbc:ID')),
  ],
  ['BR-61', ({ root }) => findAll(root, 'cac:PaymentMeans').every((it) => has(it, 'cac:PayeeFinancialAccount cbc:ID'))],
  ['BR-62', ({ seller }) => findAll(seller, 'cac:Party cbc:EndpointID').every(({ attributes }) => attributes.schemeID)],
  ['BR-63', ({ buyer }) => findAll(buyer, 'cac:Party cbc:EndpointID').every(({ attributes }) => attributes.schemeID)],
  ['BR-CO-03', ({ root }) => !has(root, 'cbc:TaxPointDate') || !has(root, 'cac:InvoicePeriod cbc:DescriptionCode')],
  ['BR-CO-09', ({ seller, buyer }) => [seller, buyer].every((it) => /^([A-Z]{2}.|$)/.test(textAt(it, VAT_ID) ?? ''))],
  [
    'BR-CO-25',
    ({ root, sums }) =>
      exact(sums, 'cbc:PayableAmount').lte(0) || has(root, 'cbc:DueDate') || has(root, 'cac:PaymentTerms cbc:Note'),
  ],
  [
    'BR-CO-26',
    ({ seller }) =>
      [VAT_ID, REGISTRATION, 'cac:Party cac:PartyIdentification cbc:ID'].some((path) => has(seller, path)),
  ],
];

const everyLine = (id: string, holds: (line: XmlNode) => boolean): Rule => [id, ({ lines }) => lines.every(holds)];
const quantityOf = ({ children }: XmlNode) =>
  children.find(({ name }) => /:(Invoiced|Credited)Quantity$/.test(name)) ?? NONE;

const lines: readonly Rule[] = [
  everyLine('BR-21', (line) => has(line, 'cbc:ID')),
  everyLine('BR-22', (line) => quantityOf(line).text !== ''),
  everyLine('BR-23', (line) => Boolean(quantityOf(line).attributes.unitCode)),
  everyLine('BR-24', (line) => has(line, 'cbc:LineExtensionAmount')),
  everyLine('BR-25', (line) => has(line, 'cac:Item cbc:Name')),
  everyLine('BR-26', (line) => has(line, 'cac:Price cbc:PriceAmount')),
  everyLine('BR-27', (line) => exact(line, 'cac:Price cbc:PriceAmount').gte(0)),
  everyLine('BR-30', (line) => findAll(line, 'cac:InvoicePeriod').every(isPeriod)),
  everyLine('BR-CO-04', (line) => has(line, `${LINE_VAT} cbc:ID`)),
  everyLine('BR-CO-20', (line) =>
    findAll(line, 'cac:InvoicePeriod').every((it) => has(it, 'cbc:StartDate') || has(it, 'cbc:EndDate')),
  ),
  // Not a rule of the standard, but what its reader expects of BT-131.
  everyLine('QUANTITY-TIMES-PRICE', (line) => {
    const price = exact(line, 'cac:Price cbc:PriceAmount').div(textAt(line, 'cac:Price cbc:BaseQuantity') ?? '1');
    const net = textAt(line, 'cbc:LineExtensionAmount') ?? '';
    return price
      .times(quantityOf(line).text || '0')
      .toDecimalPlaces(decimals(net))
      .eq(net);
  }),
];

const adjustments: readonly Rule[] = [
  ['BR-31', ({ allowances }) => allowances.every((it) => has(it, 'cbc:Amount'))],
  ['BR-32', ({ allowances }) => allowances.every((it) => has(it, 'cac:TaxCategory cbc:ID'))],
  ['BR-33', ({ allowances }) => allowances.every(hasReason)],
  ['BR-36', ({ charges }) => charges.every((it) => has(it, 'cbc:Amount'))],
  ['BR-37', ({ charges }) => charges.every((it) => has(it, 'cac:TaxCategory cbc:ID'))],
  ['BR-38', ({ charges }) => charges.every(hasReason)],
  ['BR-CO-21', ({ allowances }) => allowances.every(hasReason)],
  ['BR-CO-22', ({ charges }) => charges.every(hasReason)],
];

const totals: readonly Rule[] = [
  ['BR-45', ({ subtotals }) => subtotals.every((it) => has(it, 'cbc:TaxableAmount'))],
  ['BR-46', ({ subtotals }) => subtotals.every((it) => has(it, 'cbc:TaxAmount'))],
  ['BR-47', ({ subtotals }) => subtotals.every((it) => has(it, 'cac:TaxCategory cbc:ID'))],
  [
    'BR-48',
    ({ subtotals }) => subtotals.every((it) => has(it, 'cac:TaxCategory cbc:Percent') !== (categoryOf(it) === 'O')),
  ],
  ['BR-CO-10', ({ sums, lines }) => exact(sums, 'cbc:LineExtensionAmount').eq(sum(lines, 'cbc:LineExtensionAmount'))],
  ['BR-CO-11', ({ sums, allowances }) => exact(sums, 'cbc:AllowanceTotalAmount').eq(sum(allowances, 'cbc:Amount'))],
  ['BR-CO-12', ({ sums, charges }) => exact(sums, 'cbc:ChargeTotalAmount').eq(sum(charges, 'cbc:Amount'))],
  [
    'BR-CO-13',
    ({ sums }) => {
      const net = exact(sums, 'cbc:LineExtensionAmount').minus(exact(sums, 'cbc:AllowanceTotalAmount'));
      return net.plus(exact(sums, 'cbc:ChargeTotalAmount')).eq(exact(sums, 'cbc:TaxExclusiveAmount'));
    },
  ],
  ['BR-CO-14', ({ root, subtotals }) => exact(root, 'cac:TaxTotal cbc:TaxAmount').eq(sum(subtotals, 'cbc:TaxAmount'))],
  [
    'BR-CO-15',
    ({ root, sums }) => {
      const total = exact(sums, 'cbc:TaxExclusiveAmount').plus(exact(root, 'cac:TaxTotal cbc:TaxAmount'));
      return findAll(root, 'cac:TaxTotal').length === 1 && total.eq(exact(sums, 'cbc:TaxInclusiveAmount'));
    },
  ],
  [
    'BR-CO-16',
    ({ sums }) => {
      const left = exact(sums, 'cbc:TaxInclusiveAmount').minus(exact(sums, 'cbc:PrepaidAmount'));
      return left.plus(exact(sums, 'cbc:PayableRoundingAmount')).eq(exact(sums, 'cbc:PayableAmount'));
    },
  ],
  ['BR-CO-17', ({ subtotals, isInvoice }) => subtotals.every((it) => isTaxOfBase(it, isInvoice))],
  ['BR-CO-18', ({ subtotals }) => subtotals.length > 0],
];

/** BR-DEC-*: amounts have two decimals at most; prices may have more. */
const DECIMALS: Readonly<Record<string, string>> = {
  'cac:AllowanceCharge': 'BR-DEC-01/02/05/06',
  'cac:LegalMonetaryTotal': 'BR-DEC-09 to 18',
  'cac:TaxTotal': 'BR-DEC-13',
  'cac:TaxSubtotal': 'BR-DEC-19/20',
  'cac:InvoiceLine': 'BR-DEC-23',
  'cac:CreditNoteLine': 'BR-DEC-23',
};

function findTooFine({ root }: Subject): readonly string[] {
  return withDescendants(root).flatMap(({ name, children }) => {
    const id = DECIMALS[name];
    const isFine = children.every((child) => !child.name.endsWith('Amount') || decimals(child.text) <= 2);
    return id === undefined || isFine ? [] : [id];
  });
}

const CATEGORIES = ['S', 'Z', 'E', 'AE', 'O'] as const;
type Category = (typeof CATEGORIES)[number];

/** BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-O-*: the same ten rules of each category, each in its own words. */
function rulesOf(category: Category): readonly Rule[] {
  const id = (number: string) => `BR-${category}-${number}`;
  const own = (nodes: readonly XmlNode[]) => nodes.filter((node) => categoryOf(node) === category);
  const isPercent = (node: XmlNode) => {
    const percent = textAt(node, `${LINE_VAT} cbc:Percent`) ?? textAt(node, 'cac:TaxCategory cbc:Percent');
    if (category === 'O') return percent === undefined;
    return percent !== undefined && (category === 'S' ? new Exact(percent).gt(0) : new Exact(percent).isZero());
  };
  const areNamed = (nodes: (subject: Subject) => readonly XmlNode[]) => (subject: Subject) =>
    own(nodes(subject)).length === 0 || arePartiesNamed(subject, category);
  const reasons = (tax: XmlNode) =>
    has(tax, 'cac:TaxCategory cbc:TaxExemptionReason') || has(tax, 'cac:TaxCategory cbc:TaxExemptionReasonCode');
  return [
    [
      id('01'),
      ({ subtotals, ...all }) => {
        const isUsed = own([...all.lines, ...all.allowances, ...all.charges]).length > 0;
        const count = own(subtotals).length;
        return category === 'S' ? count > 0 === isUsed : count === (isUsed ? 1 : 0);
      },
    ],
    [id('02'), areNamed(({ lines }) => lines)],
    [id('03'), areNamed(({ allowances }) => allowances)],
    [id('04'), areNamed(({ charges }) => charges)],
    [id('05'), (subject) => own(subject.lines).every(isPercent)],
    [id('06'), (subject) => own(subject.allowances).every(isPercent)],
    [id('07'), (subject) => own(subject.charges).every(isPercent)],
    [id('08'), (subject) => own(subject.subtotals).every((tax) => isBaseOf(tax, subject))],
    [
      id('09'),
      ({ subtotals, isInvoice }) =>
        own(subtotals).every((tax) =>
          category === 'S' ? isTaxOfBase(tax, isInvoice) : exact(tax, 'cbc:TaxAmount').isZero(),
        ),
    ],
    [id('10'), ({ subtotals }) => own(subtotals).every((tax) => reasons(tax) === !/^[SZ]$/.test(category))],
  ];
}

const notSubject: readonly Rule[] = [
  ['BR-O-11', (subject) => isAlone(subject, subject.subtotals)],
  ['BR-O-12', (subject) => isAlone(subject, subject.lines)],
  ['BR-O-13', (subject) => isAlone(subject, subject.allowances)],
  ['BR-O-14', (subject) => isAlone(subject, subject.charges)],
];

const rules: readonly Rule[] = [
  ...[...header, ...lines, ...adjustments, ...totals],
  ...CATEGORIES.flatMap(rulesOf),
  ...notSubject,
];

/** Ids of the rules of EN 16931 that a document breaks; each told once. */
export function findBreaches(root: XmlNode): readonly string[] {
  const subject = subjectOf(root);
  const broken = rules.filter(([, holds]) => !holds(subject)).map(([id]) => id);
  return [...new Set([...broken, ...findTooFine(subject)])];
}

function subjectOf(root: XmlNode): Subject {
  const isInvoice = root.name === 'Invoice';
  const indicated = (value: string) =>
    findAll(root, 'cac:AllowanceCharge').filter((it) => textAt(it, 'cbc:ChargeIndicator') === value);
  return {
    ...{ root, isInvoice, allowances: indicated('false'), charges: indicated('true') },
    seller: first(root, 'cac:AccountingSupplierParty'),
    buyer: first(root, 'cac:AccountingCustomerParty'),
    lines: findAll(root, isInvoice ? 'cac:InvoiceLine' : 'cac:CreditNoteLine'),
    subtotals: findAll(root, 'cac:TaxTotal cac:TaxSubtotal'),
    sums: first(root, 'cac:LegalMonetaryTotal'),
  };
}

function isPeriod(period: XmlNode): boolean {
  return (textAt(period, 'cbc:EndDate') ?? '9') >= (textAt(period, 'cbc:StartDate') ?? '');
}

function hasReason(adjustment: XmlNode): boolean {
  return has(adjustment, 'cbc:AllowanceChargeReason') || has(adjustment, 'cbc:AllowanceChargeReasonCode');
}

function categoryOf(node: XmlNode): string | undefined {
  return textAt(node, `${LINE_VAT} cbc:ID`) ?? textAt(node, 'cac:TaxCategory cbc:ID');
}

function percentOf(node: XmlNode): Exact {
  return new Exact(textAt(node, `${LINE_VAT} cbc:Percent`) ?? textAt(node, 'cac:TaxCategory cbc:Percent') ?? '0');
}

/** The last credit of an invoice takes what tax is left, within the unit that the official rule allows. */
function isTaxOfBase(tax: XmlNode, isInvoice: boolean): boolean {
  const stated = textAt(tax, 'cbc:TaxAmount') ?? '';
  const due = exact(tax, 'cbc:TaxableAmount').times(percentOf(tax)).div(100).toDecimalPlaces(decimals(stated));
  return isInvoice || percentOf(tax).isZero() ? due.eq(stated) : due.minus(stated).abs().lt(1);
}

function isBaseOf(tax: XmlNode, { lines, allowances, charges }: Subject): boolean {
  const alike = (nodes: readonly XmlNode[]) =>
    nodes.filter((node) => categoryOf(node) === categoryOf(tax) && percentOf(node).eq(percentOf(tax)));
  const base = sum(alike(lines), 'cbc:LineExtensionAmount').minus(sum(alike(allowances), 'cbc:Amount'));
  return base.plus(sum(alike(charges), 'cbc:Amount')).eq(exact(tax, 'cbc:TaxableAmount'));
}

function arePartiesNamed({ seller, buyer }: Subject, category: Category): boolean {
  if (category === 'O') return !has(seller, VAT_ID) && !has(buyer, VAT_ID);
  return has(seller, VAT_ID) && (category !== 'AE' || has(buyer, VAT_ID) || has(buyer, REGISTRATION));
}

function isAlone({ subtotals }: Subject, nodes: readonly XmlNode[]): boolean {
  return subtotals.every((tax) => categoryOf(tax) !== 'O') || nodes.every((node) => categoryOf(node) === 'O');
}
