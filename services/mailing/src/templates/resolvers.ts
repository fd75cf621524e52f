import { requestError } from '@switchboard/kit/graphql/errors';
import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';
import type {
  LetterTemplateResolvers,
  MergeFieldResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.js';
import type { Sender } from '../letter-pdf/sender.js';
import { mergeFields, mergeFieldsOf } from '../merging/merge-fields.js';
import { previewFileName } from '../previews/preview-file.js';
import { previewLetter } from '../previews/preview-letter.js';
import { mayMail, notAllowed } from '../who-mails.js';
import { addLetterTemplate } from './add-letter-template.js';
import { fieldsOf, letterTextOf } from './letter-text.js';
import { findNewestTemplates } from './queries.js';

export const Query: Pick<QueryResolvers, 'letterTemplates' | 'mergeFields'> = {
  letterTemplates: (_query, _arguments, { read }) => read((db) => findNewestTemplates(db)),
  mergeFields: () => [...mergeFields],
};

export const Mutation: Pick<MutationResolvers, 'addLetterTemplate'> = {
  addLetterTemplate: async (_parent, { input }, context) => {
    if (!mayMail(context.viewer)) return payloadOf(notAllowed, context);
    return payloadOf(
      await context.act('addLetterTemplate', input, (tx) => addLetterTemplate(tx, input, context)),
      context,
    );
  },
};

export const MergeField: MergeFieldResolvers = {
  __resolveReference: ({ name }) => mergeFieldsOf([name])[0] ?? null,
};

/** Templates, with previews as this sender's. */
export function createTemplateResolvers(sender: Sender): LetterTemplateResolvers {
  return {
    __resolveReference: ({ id }, { loaders }) => loaders.templateById.load(id),
    fields: (template) => mergeFieldsOf(fieldsOf(letterTextOf(template))),
    preview: async (template, { customerNumber, format }, context) => {
      // Before the graph is asked in this system's own name, which sees more than who asks may.
      if (!mayMail(context.viewer)) throw requestError('FORBIDDEN', 'previews are for mailing clerks and operators');
      const { read, askGraph, correlationId, now, signDownload } = context;
      const preview = await previewLetter({ read, askGraph, correlationId, now }, { template, customerNumber, sender });
      if (!preview) return null;
      const { snapshot, findings } = preview;
      const wanted = { templateId: template.id, customerNumber, format };
      const fileName = previewFileName(template.name, customerNumber, format);
      return {
        download: snapshot && { ...signDownload('letter-preview', wanted), fileName },
        missingFields: mergeFieldsOf(
          findings.flatMap(({ code, field }) => (code === 'FIELD_MISSING' && field ? [field] : [])),
        ),
        findings: [...findings],
      };
    },
  };
}

async function payloadOf(outcome: Outcome<string>, { loaders }: Context) {
  const letterTemplate = outcome.ok ? await loaders.templateById.load(outcome.value) : null;
  return { letterTemplate, userErrors: userErrorsOf(outcome) };
}
