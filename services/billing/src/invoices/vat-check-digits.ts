/** Whether the check digits of a VAT id without its prefix are right; it has the country's form already. */
type Check = (id: string) => boolean;

const digitsOf = (text: string): readonly number[] => [...text].map(Number);

function weigh(id: string, weights: readonly number[]): number {
  const digits = digitsOf(id);
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

const last = (id: string) => Number(id.at(-1));

const divides = (modulus: number, weights: readonly number[]): Check => {
  return (id) => weigh(id, weights) % modulus === 0;
};

/** Every second digit, counted from the last but one, is doubled and its digits are added. */
function isLuhn(id: string): boolean {
  const doubled = digitsOf(id)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : crossSumOfDouble(digit)));
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

/** ISO 7064, MOD 11,10. */
function isMod11Of10(id: string): boolean {
  const product = digitsOf(id.slice(0, -1)).reduce((carry, digit) => (((carry + digit) % 10 || 10) * 2) % 11, 10);
  return (11 - product) % 10 === last(id);
}

/** ISO 7064, MOD 97-10, with letters as 10 to 35 and the prefix first. */
function isMod97(id: string): boolean {
  const digits = [...id].map((character) => Number.parseInt(character, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function isAustrian(id: string): boolean {
  const doubled = digitsOf(id.slice(1, 8)).map((digit, index) => (index % 2 === 0 ? digit : crossSumOfDouble(digit)));
  return (96 - doubled.reduce((sum, digit) => sum + digit, 0)) % 10 === last(id);
}

function crossSumOfDouble(digit: number): number {
  return digit * 2 - (digit > 4 ? 9 : 0);
}

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CIF = 'JABCDEFGHI';

function isSpanish(id: string): boolean {
  const first = id.slice(0, 1);
  const control = id.slice(-1);
  if (/[KLM]/.test(first)) return DNI[Number(id.slice(1, 8)) % 23] === control;
  // Foreigners' numbers begin with a letter that stands for a digit.
  const resident = id.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  if (/^\d{8}/.test(resident)) return DNI[Number(resident.slice(0, 8)) % 23] === control;
  const digit = digitsOf('0123456789').find((each) => isLuhn(`${id.slice(1, 8)}${each}`)) ?? 0;
  return control === String(digit) || control === CIF[digit];
}

const IRISH = 'WABCDEFGHIJKLMNOPQRSTUV';

function isIrish(id: string): boolean {
  // Before 2013 the second place could be a letter or a sign: it moves behind the others and counts nothing.
  const old = /^\d[A-Z+*]/.test(id);
  const digits = old ? `0${id.slice(2, 7)}${id.slice(0, 1)}` : id.slice(0, 7);
  const second = IRISH.indexOf(id[8] ?? 'W');
  const sum = weigh(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second;
  return IRISH[sum % 23] === id[7];
}

function isLithuanian(id: string): boolean {
  const digits = digitsOf(id.slice(0, -1));
  const round = (shift: number) => digits.reduce((sum, digit, index) => sum + digit * (1 + ((index + shift) % 9)), 0);
  const first = round(0) % 11;
  return (first === 10 ? (round(2) % 11) % 10 : first) === last(id) && id.at(-2) === '1';
}

function isBulgarian(id: string): boolean {
  // Ten digits are a person's number of one of three kinds.
  if (id.length !== 9) return true;
  const first = weigh(id, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  return (first === 10 ? (weigh(id, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first) === last(id);
}

function isSlovenian(id: string): boolean {
  // A number whose digit would be 11 is not given out.
  const rest = weigh(id, [8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest !== 0 && (11 - rest) % 10 === last(id);
}

function isCypriot(id: string): boolean {
  const values = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const digits = digitsOf(id.slice(0, 8));
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? (values[digit] ?? 0) : digit), 0);
  return String.fromCharCode(65 + (sum % 26)) === id.at(-1);
}

/** By prefix; where there is none an id is known by its form alone. */
export const checkDigits: Readonly<Record<string, Check>> = {
  AT: isAustrian,
  BE: (id) => (Number(id.slice(0, 8)) + Number(id.slice(8))) % 97 === 0,
  BG: isBulgarian,
  CY: isCypriot,
  // Nine and ten digits are a person's number.
  CZ: (id) => id.length !== 8 || ((11 - (weigh(id, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 || 1) % 10 === last(id),
  DE: isMod11Of10,
  DK: divides(11, [2, 7, 6, 5, 4, 3, 2, 1]),
  EE: divides(10, [3, 7, 1, 3, 7, 1, 3, 7, 1]),
  EL: (id) => (weigh(id, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(id),
  ES: isSpanish,
  FI: divides(11, [7, 9, 10, 5, 8, 4, 2, 1]),
  // A key with letters is of another kind.
  FR: (id) => !/^\d\d/.test(id) || (12 + 3 * (Number(id.slice(2)) % 97)) % 97 === Number(id.slice(0, 2)),
  HR: isMod11Of10,
  HU: divides(10, [9, 7, 3, 1, 9, 7, 3, 1]),
  IE: isIrish,
  IT: isLuhn,
  LT: isLithuanian,
  LU: (id) => Number(id.slice(0, 6)) % 89 === Number(id.slice(6)),
  // A person's number begins with the day of birth, or with 32.
  LV: (id) => /^[0-3]/.test(id) || weigh(id, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  MT: divides(37, [3, 4, 6, 7, 8, 9, 10, 1]),
  NL: (id) => weigh(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(id[8]) || isMod97(`NL${id}`),
  PL: (id) => weigh(id, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(id),
  PT: (id) => ((11 - (weigh(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === last(id),
  RO: (id) => ((10 * weigh(id.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === last(id),
  SE: (id) => isLuhn(id.slice(0, 10)),
  SI: isSlovenian,
  SK: (id) => Number(id) % 11 === 0,
};
