import type { Company } from './company.js';
import { type Random, randomOf } from './random.js';

interface Locale {
  readonly countryCode: string;
  readonly language: string;
  readonly legalForm: string;
  readonly dialling: string;
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly postalCode: (random: Random) => string;
}

const digits = (count: number) => (random: Random) =>
  Array.from({ length: count }, (_, index) => random.integer(index === 0 ? 1 : 0, 9)).join('');

const LOCALES: readonly Locale[] = [
  {
    countryCode: 'DE',
    language: 'de',
    legalForm: 'GmbH',
    dialling: '+49',
    cities: ['Berlin', 'Hamburg', 'Köln', 'Leipzig', 'Mannheim'],
    streets: ['Hauptstraße', 'Bahnhofstraße', 'Lindenallee', 'Am Markt'],
    firstNames: ['Anna', 'Jürgen', 'Katrin', 'Sven'],
    lastNames: ['Müller', 'Schäfer', 'Koch', 'Brandt'],
    postalCode: digits(5),
  },
  {
    countryCode: 'LV',
    language: 'lv',
    legalForm: 'SIA',
    dialling: '+371',
    cities: ['Rīga', 'Liepāja', 'Cēsis', 'Jelgava'],
    streets: ['Brīvības iela', 'Lāčplēša iela', 'Ganību dambis'],
    firstNames: ['Ilze', 'Jānis', 'Līga', 'Andris'],
    lastNames: ['Bērziņa', 'Kalniņš', 'Ozola', 'Liepiņš'],
    postalCode: (random) => `LV-${digits(4)(random)}`,
  },
  {
    countryCode: 'GB',
    language: 'en',
    legalForm: 'Ltd',
    dialling: '+44',
    cities: ['London', 'Leeds', 'Bristol', 'Cardiff'],
    streets: ['High Street', 'Station Road', 'Church Lane'],
    firstNames: ['Emma', 'Thomas', 'Priya', 'Owen'],
    lastNames: ['Hardy', 'Patel', 'Evans', 'Wright'],
    postalCode: (random) =>
      `${random.pick(['EC', 'LS', 'BS', 'CF'])}${random.integer(1, 20)} ${random.integer(1, 9)}AA`,
  },
  {
    countryCode: 'FR',
    language: 'fr',
    legalForm: 'SARL',
    dialling: '+33',
    cities: ['Paris', 'Lyon', 'Nantes', 'Lille'],
    streets: ['rue de la Paix', 'avenue Foch', 'place du Marché'],
    firstNames: ['Élise', 'Marc', 'Chloé', 'Hervé'],
    lastNames: ['Lefèvre', 'Moreau', 'Girard', 'Petit'],
    postalCode: digits(5),
  },
  {
    countryCode: 'US',
    language: 'en',
    legalForm: 'Inc.',
    dialling: '+1',
    cities: ['Portland', 'Boise', 'Albuquerque', 'Denver'],
    streets: ['Main St.', 'Jefferson Way', 'Lakeview Blvd.'],
    firstNames: ['Karl', 'Rene', 'Paula', 'Art'],
    lastNames: ['Jablonski', 'Phillips', 'Wilson', 'Crowther'],
    postalCode: digits(5),
  },
];

const TRADES = [
  'Logistik',
  'Optics',
  'Forest',
  'Harbour',
  'Nord',
  'Delta',
  'Aurora',
  'Copper',
  'Bright',
  'Stone',
] as const;
const FIELDS = ['Trading', 'Foods', 'Systems', 'Works', 'Partners', 'Media', 'Energy', 'Textiles'] as const;

/** The company with this index of a made-up set: the same for the same seed, unlike any other index's. */
export function syntheticCompany(seed: number, index: number): Company {
  const random = randomOf(seed, `company ${index}`);
  const locale = random.pick(LOCALES) ?? (LOCALES[0] as Locale);
  const number = `S${seed}-${String(index + 1).padStart(6, '0')}`;
  const contact = `${random.pick(locale.firstNames)} ${random.pick(locale.lastNames)}`;
  return {
    number,
    name: `${random.pick(TRADES)} ${random.pick(FIELDS)} ${index + 1} ${locale.legalForm}`,
    language: locale.language,
    phone: `${locale.dialling} ${digits(8)(random)}`,
    office: {
      lines: [`${random.pick(locale.streets)} ${random.integer(1, 199)}`],
      postalCode: locale.postalCode(random),
      city: random.pick(locale.cities) ?? '',
      countryCode: locale.countryCode,
    },
    contact: { name: contact, title: random.pick(['Owner', 'Office manager', 'Head of purchasing']) },
  };
}
