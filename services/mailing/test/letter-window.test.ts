import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { afterAll, expect, test } from 'vitest';
import { readPlaces } from '../../../test/world/read-pdf.js';
import { letterAddress } from '../src/addresses/letter-address.js';
import { lettersPdf } from '../src/letter-pdf/letters-pdf.js';
import { printLetters } from '../src/letter-pdf/print-letters.js';
import type { LetterSnapshot } from '../src/letters/snapshot.js';
import { sender } from './mailing-system.js';

const compiler = createPdfCompiler();
afterAll(() => compiler.stop());

const frame = { title: 'M-2026-001/1', createdAt: new Date('2026-11-24T08:30:00.000Z'), sender };

/** In millimetres from the upper left corner of the page: what an envelope of DIN 5008, form B, or DL shows. */
const FIELD = { left: 20, right: 105, top: 45, bottom: 90 };
/** Its upper part is for marks of the post. */
const ADDRESS_FROM = FIELD.top + 17.7;

function letterTo(
  [line, postalCode, city, countryCode, region]: readonly [string, string, string, string, string?],
  [name, contactName]: readonly [string, string],
): LetterSnapshot {
  const address = { kind: 'OFFICE', lines: [line], postalCode, city, countryCode, region: region ?? null } as const;
  return {
    ...{ number: 'X', name, language: 'en', subject: 'A subject', body: 'A body.', writtenOn: '2026-11-24', sender },
    addressLines: letterAddress(address, { name, contactName, sentFrom: sender.countryCode }),
  };
}

const letters = [
  letterTo(['Brīvības gatve 214M – 2', 'LV-1039', 'Rīga', 'LV'], ['SIA "Ķēžu Čūska"', 'Jānis Bērziņš-Šķēle']),
  letterTo(['Gedimino pr. 9', '01103', 'Vilnius', 'LT'], ['UAB „Žalioji Šaknis“', 'Eglė Žemaitienė']),
  letterTo(['Pärnu mnt 10', '10148', 'Tallinn', 'EE'], ['OÜ Õunapuu', 'Ülle Šõõr']),
  letterTo(['Obere Str. 57', '12209', 'Berlin', 'DE'], ['Alfreds Futterkiste', 'Maria Anders']),
  letterTo(['120 Hanover Sq.', 'WA1 1DP', 'London', 'GB'], ['Around the Horn', 'Thomas Hardy']),
  letterTo(['2732 Baker Blvd.', '97403', 'Eugene', 'US', 'OR'], ['Great Lakes Food Market', 'Howard Snyder']),
  letterTo(['丸の内1-9-1', '100-6701', '千代田区', 'JP', '東京都'], ['株式会社東京商事', '田中太郎']),
  letterTo(['شارع الملك 5', '11564', 'الرياض', 'SA'], ['شركة المثال', 'محمد علي']),
  letterTo(['Street 1', '1010', 'Wien', 'AT'], ['X'.repeat(300), '😀'.repeat(40)]),
  letterTo(['Street '.repeat(40), '1010', 'Wien', 'AT'], ['Verein der Freunde '.repeat(16), 'Y'.repeat(300)]),
];

test('every address stands in the window of its envelope, whatever the country and however long the name', async () => {
  const { pdf, places } = await lettersPdf(compiler, letters, frame);

  const inField = (await readPlaces(pdf)).filter(
    ({ left, baseline }) => left < FIELD.right && baseline > FIELD.top && baseline < FIELD.bottom + 5,
  );
  expect(places.map(({ pageCount }) => pageCount)).toEqual(letters.map(() => 1));
  letters.forEach(({ addressLines }, index) => {
    const onPage = inField.filter(({ page }) => page === index + 1);
    const address = onPage.filter(({ baseline }) => baseline > ADDRESS_FROM);
    expect(Math.min(...onPage.map(({ left }) => left))).toBeCloseTo(FIELD.left + 5, 1);
    // The space at the end of a broken line counts, and shows nothing.
    expect(Math.max(...onPage.map(({ right }) => right))).toBeLessThan(FIELD.right + 1);
    expect(Math.max(...onPage.map(({ baseline }) => baseline))).toBeLessThan(FIELD.bottom);
    // Who sends it stands above, on a line of its own.
    expect(
      onPage
        .filter(({ baseline }) => baseline <= ADDRESS_FROM)
        .map(({ text }) => text)
        .join(''),
    ).toContain(sender.name);
    expect(new Set(address.map(({ baseline }) => baseline.toFixed(1))).size).toBeGreaterThanOrEqual(
      addressLines.length,
    );
  });
});

test('a name in letters that no font has is printed for nobody, and the others get theirs', async () => {
  const korean = letterTo(['테헤란로 1', '06236', '강남구', 'KR', '서울특별시'], ['주식회사 예시', '김철수']);
  const keyed = [korean, ...letters].map((snapshot, index) => ({ key: String(index), snapshot }));

  const { printed, failed } = await printLetters(compiler, keyed, frame);

  expect(printed.map(({ key }) => key)).toEqual(letters.map((_, index) => String(index + 1)));
  expect([...failed.keys()]).toEqual(['0']);
  expect(failed.get('0')).toMatch(/^no font has 서 울 /u);
});
