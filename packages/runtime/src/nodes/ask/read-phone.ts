import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number in E.164. One without a country is of this one (ISO 3166-1, two letters). */
export function readPhone(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: country as 'BR', extract: false });
  return parsed?.isPossible() === true ? parsed.number : null;
}
