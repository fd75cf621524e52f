import { textsOf } from '@switchboard/kit/ipp/attributes';
import { type OperationName, operations } from '@switchboard/kit/ipp/codes';
import { groupTags, type IppGroup, type IppMessage, type IppValue } from '@switchboard/kit/ipp/message';
import { type IppAnswer, refuse } from './answer.js';

/** A request that has the form which RFC 8011 asks for. */
export interface CheckedRequest {
  readonly operation: OperationName;
  readonly about: IppGroup;
  /** What is asked of the job itself, such as `job-hold-until`. */
  readonly jobGroup: IppGroup | undefined;
}

const MAJOR_VERSIONS = [1, 2];
/** What the printer does; the other operations that have a name are refused like those that have none. */
export const supported = [
  ...['Print-Job', 'Validate-Job', 'Cancel-Job', 'Get-Job-Attributes', 'Get-Jobs', 'Get-Printer-Attributes'],
  ...['Hold-Job', 'Release-Job'],
] as readonly OperationName[];

/** The syntax of operation attributes that we read. */
const syntaxes: Readonly<Record<string, readonly IppValue['tag'][]>> = {
  'printer-uri': ['uri'],
  'job-uri': ['uri'],
  'job-id': ['integer'],
  'requesting-user-name': ['name', 'nameWithLanguage'],
  'job-name': ['name', 'nameWithLanguage'],
  'document-name': ['name', 'nameWithLanguage'],
  'document-format': ['mimeMediaType'],
  compression: ['keyword'],
  'ipp-attribute-fidelity': ['boolean'],
  'which-jobs': ['keyword'],
  limit: ['integer'],
  'my-jobs': ['boolean'],
  'requested-attributes': ['keyword'],
};
const LISTS = new Set(['requested-attributes']);

/** A message as a request of ours, or what it is refused with before anybody looks at what it wants. */
export function checkRequest(message: IppMessage): CheckedRequest | IppAnswer {
  const [major, minor] = message.version;
  if (!MAJOR_VERSIONS.includes(major)) {
    return refuse('server-error-version-not-supported', `IPP ${major}.${minor} is not spoken here`);
  }
  if (message.requestId < 1) return refuse('client-error-bad-request', 'the request-id must be from 1 up');
  // A form that is wrong is said before an operation that is not done: who cannot ask well is not told more.
  const operation = supported.find((name) => operations[name] === message.code);
  const objection = objectionToForm(message);
  if (objection) return objection;
  if (!operation) return refuse('server-error-operation-not-supported', `operation ${message.code} is not done here`);
  const [about, jobGroup] = message.groups as [IppGroup, ...IppGroup[]];
  return { operation, about, jobGroup };
}

function objectionToForm({ groups }: IppMessage): IppAnswer | undefined {
  const [about, ...others] = groups;
  const bad = (why: string) => refuse('client-error-bad-request', why);
  if (about?.tag !== groupTags.operation) return bad('operation attributes must come first');
  if (others.length > 1 || others.some(({ tag }) => tag !== groupTags.job))
    return bad('only job attributes may follow');
  const twice = groups.map(repeatedName).find((name) => name !== undefined);
  if (twice !== undefined) return bad(`${twice} is given twice`);
  return objectionToBeginning(about) ?? objectionToSyntax(about);
}

/** RFC 8011, 4.1.4.1: charset first, language second, and we know one charset. */
function objectionToBeginning(about: IppGroup): IppAnswer | undefined {
  const [first, second] = about.attributes;
  if (first?.name !== 'attributes-charset' || first.values[0]?.tag !== 'charset') {
    return refuse('client-error-bad-request', 'attributes-charset must come first');
  }
  if (second?.name !== 'attributes-natural-language' || second.values[0]?.tag !== 'naturalLanguage') {
    return refuse('client-error-bad-request', 'attributes-natural-language must come second');
  }
  const [charset = ''] = textsOf(about, 'attributes-charset');
  // Names of charsets are alike in capitals and small letters (RFC 2978).
  if (charset.toLowerCase() === 'utf-8') return undefined;
  return refuse('client-error-charset-not-supported', `${charset} is not read here, utf-8 is`);
}

function objectionToSyntax({ attributes }: IppGroup): IppAnswer | undefined {
  for (const { name, values } of attributes) {
    const tags = syntaxes[name];
    const isWrong = tags && (values.some(({ tag }) => !tags.includes(tag)) || (values.length > 1 && !LISTS.has(name)));
    if (isWrong) return refuse('client-error-bad-request', `${name} must be one ${tags[0]}`);
  }
  return undefined;
}

function repeatedName({ attributes }: IppGroup): string | undefined {
  const names = new Set<string>();
  return attributes.find(({ name }) => names.size === names.add(name).size)?.name;
}
