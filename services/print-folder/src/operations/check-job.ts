import { flagOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { groupTags, type IppAttribute, type IppGroup } from '@switchboard/kit/ipp/message';
import { readPageCount } from '../jobs/read-page-count.js';
import { type IppAnswer, refuse } from './answer.js';
import { FORMATS, HOLDS } from './printer-attributes.js';

/** What a job is to be called and how it is to be printed. */
export interface JobWish {
  readonly name: string;
  readonly user: string;
  readonly held: boolean;
  /** Wishes that are not done here, and passed over where fidelity is not asked for (RFC 8011, 4.1.7). */
  readonly ignored: readonly IppAttribute[];
}

/** The wishes of a job, or what it is refused with whatever its document is. */
export function checkJob(about: IppGroup, jobGroup: IppGroup | undefined): JobWish | IppAnswer {
  const [compression = 'none'] = textsOf(about, 'compression');
  if (compression !== 'none') return refuse('client-error-compression-not-supported', `${compression} is not unpacked`);
  const [format = 'application/octet-stream'] = textsOf(about, 'document-format');
  if (!FORMATS.includes(format))
    return refuse('client-error-document-format-not-supported', `${format} is not printed`);
  const [hold = 'no-hold'] = textsOf(jobGroup, 'job-hold-until');
  const ignored = (jobGroup?.attributes ?? []).filter(({ name }) => name !== 'job-hold-until' || !HOLDS.includes(hold));
  // Without fidelity a job is printed as well as can be, and its wishes are named in the answer.
  if (ignored.length > 0 && flagOf(about, 'ipp-attribute-fidelity')) {
    const message = `not done here: ${ignored.map(({ name }) => name).join(', ')}`;
    return { ...refuse('client-error-attributes-or-values-not-supported', message), groups: unsupportedGroup(ignored) };
  }
  const [documentName = 'untitled'] = textsOf(about, 'document-name');
  const [name = documentName] = textsOf(about, 'job-name');
  const [user = 'anonymous'] = textsOf(about, 'requesting-user-name');
  return { name, user, held: hold === 'indefinite', ignored };
}

/** The pages of a document, or what it is refused with. */
export async function checkDocument(about: IppGroup, document: Buffer): Promise<number | IppAnswer> {
  if (document.length === 0) return refuse('client-error-bad-request', 'the document is missing');
  // Whoever leaves the format open leaves it to us to look.
  const pageCount = await readPageCount(document);
  if (pageCount) return pageCount;
  const [format] = textsOf(about, 'document-format');
  return format === 'application/pdf'
    ? refuse('client-error-document-format-error', 'the document is no PDF that can be read')
    : refuse('client-error-document-format-not-supported', 'only PDF is printed');
}

export function unsupportedGroup(attributes: readonly IppAttribute[]): readonly IppGroup[] {
  return attributes.length === 0 ? [] : [{ tag: groupTags.unsupported, attributes }];
}
