/** A country as an account needs it: the zone of most of its people, and its standard VAT rate in percent. */
export interface CountryTerms {
  readonly timeZone: string;
  readonly vatPercent?: string;
}

const at = (timeZone: string, vatPercent?: string): CountryTerms =>
  vatPercent === undefined ? { timeZone } : { timeZone, vatPercent };

/** ISO 3166-1 code to terms. VAT: standard rates of the EU's members, the United Kingdom, Norway and Switzerland, 2026. */
export const countries: Readonly<Record<string, CountryTerms>> = {
  AR: at('America/Argentina/Buenos_Aires'),
  AT: at('Europe/Vienna', '20'),
  AU: at('Australia/Sydney'),
  BE: at('Europe/Brussels', '21'),
  BG: at('Europe/Sofia', '20'),
  BO: at('America/La_Paz'),
  BR: at('America/Sao_Paulo'),
  CA: at('America/Toronto'),
  CH: at('Europe/Zurich', '8.1'),
  CL: at('America/Santiago'),
  CN: at('Asia/Shanghai'),
  CO: at('America/Bogota'),
  CY: at('Asia/Nicosia', '19'),
  CZ: at('Europe/Prague', '21'),
  DE: at('Europe/Berlin', '19'),
  DK: at('Europe/Copenhagen', '25'),
  EC: at('America/Guayaquil'),
  EE: at('Europe/Tallinn', '24'),
  ES: at('Europe/Madrid', '21'),
  FI: at('Europe/Helsinki', '25.5'),
  FR: at('Europe/Paris', '20'),
  GB: at('Europe/London', '20'),
  GR: at('Europe/Athens', '24'),
  GY: at('America/Guyana'),
  HR: at('Europe/Zagreb', '25'),
  HU: at('Europe/Budapest', '27'),
  IE: at('Europe/Dublin', '23'),
  IM: at('Europe/Isle_of_Man'),
  IN: at('Asia/Kolkata'),
  IS: at('Atlantic/Reykjavik'),
  IT: at('Europe/Rome', '22'),
  JP: at('Asia/Tokyo'),
  LI: at('Europe/Vaduz'),
  LT: at('Europe/Vilnius', '21'),
  LU: at('Europe/Luxembourg', '17'),
  LV: at('Europe/Riga', '21'),
  MC: at('Europe/Monaco'),
  MT: at('Europe/Malta', '18'),
  MX: at('America/Mexico_City'),
  NL: at('Europe/Amsterdam', '21'),
  NO: at('Europe/Oslo', '25'),
  NZ: at('Pacific/Auckland'),
  PE: at('America/Lima'),
  PL: at('Europe/Warsaw', '23'),
  PT: at('Europe/Lisbon', '23'),
  PY: at('America/Asuncion'),
  RO: at('Europe/Bucharest', '21'),
  SE: at('Europe/Stockholm', '25'),
  SI: at('Europe/Ljubljana', '22'),
  SK: at('Europe/Bratislava', '23'),
  SR: at('America/Paramaribo'),
  TR: at('Europe/Istanbul'),
  UA: at('Europe/Kyiv'),
  US: at('America/New_York'),
  UY: at('America/Montevideo'),
  VE: at('America/Caracas'),
  ZA: at('Africa/Johannesburg'),
};

const VAT_TERRITORIES: Readonly<Record<string, string>> = { IM: 'GB', MC: 'FR' };

/**
 * The country as part of which a country has VAT (Directive 2006/112/EC, article 7). Territories of members that are
 * not in the EU for VAT (article 6) have ISO codes of their own where they have any, and are countries outside;
 * Northern Ireland is in it for goods alone, and for services the United Kingdom.
 */
export function vatTerritoryOf(countryCode: string): string {
  return VAT_TERRITORIES[countryCode] ?? countryCode;
}
