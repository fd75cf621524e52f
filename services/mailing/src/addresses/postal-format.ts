import { formatAddress } from 'localized-address-format';

/** What stands in an address beside its street and country. */
export interface AddressParts {
  readonly organization: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
}

/** Scripts in which an address is written from the largest part to the smallest. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The lines of an address in the order of its country, without the country: in that of its Latin letters, or of its own
 * script where it is written in it (Google's address data, as `localized-address-format` has them).
 */
export function formatParts(countryCode: string, parts: AddressParts): readonly string[] {
  const script = EAST_ASIAN.test([...parts.lines, parts.city, parts.region].join('')) ? 'local' : 'latin';
  const lines = formatAddress(
    {
      ...{ postalCountry: countryCode, organization: parts.organization, name: parts.name },
      postalCode: withoutPrefix(countryCode, parts.postalCode),
      ...placeOf(countryCode, parts, script),
    },
    script,
  );
  // Several street lines and a region beside them come as a line that begins with the comma.
  return lines
    .join('\n')
    .replaceAll(/\n\s*,/g, ',')
    .split('\n')
    .flatMap(tidy);
}

/** Some formats, as Japan's, know no town: it belongs to the street there, or to the region, and must not be lost. */
function placeOf(countryCode: string, { lines, city, region }: AddressParts, script: 'local' | 'latin') {
  if (city === '' || showsTown(countryCode))
    return { addressLines: [...lines], locality: city, administrativeArea: region };
  if (script === 'local') return { addressLines: [...lines], administrativeArea: region + city };
  return { addressLines: [...lines, city], administrativeArea: region };
}

function tidy(line: string): readonly string[] {
  const plain = line.replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? [] : [plain];
}

/** Whether addresses of a country have a postal code at all. */
export function hasPostalCodes(countryCode: string): boolean {
  return formatAddress({ postalCountry: countryCode, postalCode: '0' }, 'latin').some((line) => line.includes('0'));
}

function showsTown(countryCode: string): boolean {
  return formatAddress({ postalCountry: countryCode, locality: 'Town' }, 'latin').length > 0;
}

/** Formats that write the prefix of their own would write it twice: `LT-LT-01103`. */
function withoutPrefix(countryCode: string, postalCode: string): string {
  // Only before a digit, since British codes begin with letters that are their own.
  const bare = postalCode.replace(new RegExp(`^${countryCode}[- ]?(?=\\d)`, 'i'), '');
  // Asked of the format itself: which countries write it changes with the library's data.
  const written = formatAddress({ postalCountry: countryCode, postalCode: bare }, 'latin').join(' ');
  return written.includes(`${countryCode}-`) ? bare : postalCode;
}
