import { letterTextOf } from '@switchboard/mailing/templates/letter-text';

/** Letters of one page with what the graph knows of a customer, as a campaign writes them. */
const TEXTS = {
  lv: [
    'Mūsu cenas nākamajam gadam, {{ customer.name }}',
    'Labdien, {{ contact.name }}!\n\nZemāk atradīsiet cenas, kas no {{ campaign.postsOn }} būs spēkā uzņēmumam {{ customer.name }} ({{ customer.number }}).',
    'Ar cieņu\n{{ accountManager.name }}\n{{ accountManager.email }}',
  ],
  de: [
    'Unsere Preise im kommenden Jahr, {{ customer.name }}',
    'Guten Tag {{ contact.name }},\n\nim Folgenden finden Sie die Preise, die ab {{ campaign.postsOn }} für {{ customer.name }} ({{ customer.number }}) gelten.',
    'Mit freundlichen Grüßen\n{{ accountManager.name }}\n{{ accountManager.email }}',
  ],
};
const TERMS = Array.from(
  { length: 8 },
  (_, index) =>
    `${index + 1}. {{ contract.number }}: 0,0${index + 3}90 EUR / min, {{ address.city }}, {{ address.country }}. Größe, Maß, glāžšķūņu rūķīši.`,
).join('\n');

const CAMPAIGN = { number: 'M-2026-001', name: 'Prices', postsOn: '2026-12-01' };
const PLACES = [
  { lines: ['Brīvības gatve 214M – 2'], postalCode: 'LV-1039', city: 'Rīga', countryCode: 'LV' },
  { lines: ['Obere Str. 57'], postalCode: '12209', city: 'Berlin', countryCode: 'DE' },
];

export const WRITTEN_ON = '2026-11-24';
export const CREATED_AT = new Date(`${WRITTEN_ON}T08:30:00.000Z`);
export const CHUNK_SIZE = 100;

/** How a letter to a customer is written. */
export const frameOf = ({ language }, sender) => ({
  campaign: CAMPAIGN,
  text: texts[language],
  writtenOn: WRITTEN_ON,
  sender,
});

const texts = Object.fromEntries(
  Object.entries(TEXTS).map(([language, [subject, greeting, end]]) => [
    language,
    letterTextOf({ id: language, language, subject, body: `${greeting}\n\n${TERMS}\n\n${end}` }),
  ]),
);

/** A customer as the graph tells of them; the same index is the same customer. */
export function recipientOf(index) {
  const number = `BENCH-${index + 1}`;
  return {
    ...{ id: number, number, name: `Uzņēmums ${number} GmbH`, language: index % 2 ? 'de' : 'lv', phone: null },
    contacts: [{ name: `Jānis Bērziņš-Müller ${index + 1}`, title: null, email: `${number}@customers.example` }],
    addresses: [{ kind: 'OFFICE', region: null, ...PLACES[index % PLACES.length] }],
    accountManager: { name: 'Ilze Kalniņa', email: 'ilze.kalnina@switchboard.example' },
    contract: { number: `C-${number}`, validFrom: '2026-01-01', validTo: null },
  };
}

/** Numbers below `count`, a chunk at a time. */
export function chunksBelow(count) {
  return Array.from({ length: Math.ceil(count / CHUNK_SIZE) }, (_, chunk) =>
    Array.from({ length: Math.min(CHUNK_SIZE, count - chunk * CHUNK_SIZE) }, (_, place) => chunk * CHUNK_SIZE + place),
  );
}
