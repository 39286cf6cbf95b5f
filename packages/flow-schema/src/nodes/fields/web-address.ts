import type { z } from 'zod';
import { refuse } from '../../issues/issues-from-zod.ts';
import { textTemplateField } from '../../text-template/text-template.ts';

const LONGEST_ADDRESS = 2_000;
/** Protocol and host must be written out: were they variables, a customer could choose where the server goes. */
const WITH_HOST = /^https:\/\/[^\s/{}?#@\\]+(?:[/?#][^\s]*)?$/;

/** An https address that may hold variables after its host. */
export function webAddressField(): z.ZodType<string> {
  return textTemplateField(LONGEST_ADDRESS).superRefine((address, context) => {
    if (address.trim() !== '' && !WITH_HOST.test(address.replaceAll(/\{\{.*?\}\}/g, 'x')))
      refuse(context, 'not-an-address');
    else if (/^https:\/\/[^/?#]*\{\{/.test(address)) refuse(context, 'not-an-address');
  });
}
