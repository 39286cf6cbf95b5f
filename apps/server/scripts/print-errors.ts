import { ERRORS, type ErrorEntry } from '../src/http/errors/catalogue.ts';

/** Prints the table of every error code, for the people who call the API. */
const rows = Object.entries<ErrorEntry>(ERRORS).map(
  ([code, { status, retryable, title }]) =>
    `| \`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${title.en} | ${title['pt-BR']} | ${title.es} |`,
);

process.stdout.write(`# Errors

Every failure of the API is a problem document (RFC 9457, \`application/problem+json\`) with a \`code\` of this table. The
\`title\` comes in the language of \`Accept-Language\`. Fields that are wrong are listed in \`errors\` as
\`{field, code, message}\`. *Again* says whether the same request may succeed later. Generated from the catalogue in the
server; edit it there.

| Code | Status | Again | English | Português | Español |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`);
