import type { Locale } from '../../database/schema/index.ts';

type Texts = Readonly<Record<Locale, string>>;

/** By the code that a schema names in its message; see `http/fields.ts`. */
const NAMED = {
  'time-zone': {
    en: 'This is not a time zone. Use an IANA name such as America/Sao_Paulo.',
    'pt-BR': 'Isto não é um fuso horário. Use um nome IANA como America/Sao_Paulo.',
    es: 'Esto no es una zona horaria. Usa un nombre IANA como America/Sao_Paulo.',
  },
  country: {
    en: 'This is not a country. Use its two letters, such as BR.',
    'pt-BR': 'Isto não é um país. Use as duas letras dele, como BR.',
    es: 'Esto no es un país. Usa sus dos letras, como MX.',
  },
  'field-key': {
    en: 'Use small letters, digits and underscores, beginning with a letter, such as order_number.',
    'pt-BR': 'Use letras minúsculas, números e sublinhados, começando com uma letra, como numero_do_pedido.',
    es: 'Usa letras minúsculas, números y guiones bajos, empezando por una letra, como numero_de_pedido.',
  },
  'template-name': {
    en: 'Use the name as Meta shows it: small letters, digits and underscores.',
    'pt-BR': 'Use o nome como a Meta mostra: letras minúsculas, números e sublinhados.',
    es: 'Usa el nombre como lo muestra Meta: letras minúsculas, números y guiones bajos.',
  },
  'template-language': {
    en: 'Use a language code as Meta writes it, such as pt_BR.',
    'pt-BR': 'Use um código de idioma como a Meta escreve, como pt_BR.',
    es: 'Usa un código de idioma como lo escribe Meta, como es_MX.',
  },
  'template-gaps': {
    en: 'A template names its gaps or counts them from 1; each may be there once.',
    'pt-BR': 'Um modelo dá nome às lacunas ou as conta a partir de 1; cada uma só pode aparecer uma vez.',
    es: 'Una plantilla nombra sus huecos o los cuenta desde 1; cada uno puede estar una sola vez.',
  },
  'not-a-template': {
    en: 'This is not the file of a template of Janela.',
    'pt-BR': 'Isto não é o arquivo de um modelo da Janela.',
    es: 'Este no es el archivo de una plantilla de Janela.',
  },
  'newer-template': {
    en: 'This file was made by a newer version of Janela. Update this one first.',
    'pt-BR': 'Este arquivo foi feito por uma versão mais nova da Janela. Atualize esta antes.',
    es: 'Este archivo se hizo con una versión más nueva de Janela. Actualiza esta primero.',
  },
  'not-a-scenario': {
    en: 'This scenario cannot be read here.',
    'pt-BR': 'Este cenário não pode ser lido aqui.',
    es: 'Este escenario no se puede leer aquí.',
  },
  'unknown-target': {
    en: 'The flow has no such block.',
    'pt-BR': 'O fluxo não tem esse bloco.',
    es: 'El flujo no tiene ese bloque.',
  },
  'not-asked': {
    en: 'This template does not ask for this field.',
    'pt-BR': 'Este modelo não pergunta por este campo.',
    es: 'Esta plantilla no pregunta por este campo.',
  },
  duration: {
    en: 'This is not a duration. Use ISO 8601, such as PT1M for one minute.',
    'pt-BR': 'Isto não é uma duração. Use ISO 8601, como PT1M para um minuto.',
    es: 'Esto no es una duración. Usa ISO 8601, como PT1M para un minuto.',
  },
  email: {
    en: 'This is not an e-mail address.',
    'pt-BR': 'Isto não é um endereço de e-mail.',
    es: 'Esto no es una dirección de correo.',
  },
  address: {
    en: 'This is not an http or https address.',
    'pt-BR': 'Isto não é um endereço http ou https.',
    es: 'Esto no es una dirección http o https.',
  },
  'safety-margin': {
    en: 'Use a duration of at most twelve hours, such as PT1M for one minute.',
    'pt-BR': 'Use uma duração de até doze horas, como PT1M para um minuto.',
    es: 'Usa una duración de hasta doce horas, como PT1M para un minuto.',
  },
  cursor: {
    en: 'This cursor did not come from this list. Start again without one.',
    'pt-BR': 'Este cursor não veio desta lista. Comece de novo sem ele.',
    es: 'Este cursor no salió de esta lista. Empieza de nuevo sin él.',
  },
  character: {
    en: 'This holds a character that cannot be kept. Type the text again instead of pasting it.',
    'pt-BR': 'Há aqui um caractere que não pode ser guardado. Digite o texto em vez de colar.',
    es: 'Aquí hay un carácter que no se puede guardar. Escribe el texto en lugar de pegarlo.',
  },
  'password-length': {
    en: 'Use a password of 10 to 128 characters.',
    'pt-BR': 'Use uma senha de 10 a 128 caracteres.',
    es: 'Usa una contraseña de 10 a 128 caracteres.',
  },
  'unknown-block': {
    en: 'No version of this flow has such a block.',
    'pt-BR': 'Nenhuma versão deste fluxo tem esse bloco.',
    es: 'Ninguna versión de este flujo tiene ese bloque.',
  },
  'block-kept': {
    en: 'The new version still has this block.',
    'pt-BR': 'A nova versão ainda tem este bloco.',
    es: 'La versión nueva todavía tiene este bloque.',
  },
  'target-missing': {
    en: 'The new version has no such block.',
    'pt-BR': 'A nova versão não tem esse bloco.',
    es: 'La versión nueva no tiene ese bloque.',
  },
  'target-starts': {
    en: 'This block starts conversations; nothing can be moved to it. Choose the block after it.',
    'pt-BR': 'Este bloco inicia conversas; nada pode ser movido para ele. Escolha o bloco seguinte.',
    es: 'Este bloque inicia conversaciones; no se puede mover nada a él. Elige el bloque siguiente.',
  },
  member: {
    en: 'This person is not a member of the account.',
    'pt-BR': 'Esta pessoa não é membro da conta.',
    es: 'Esta persona no es miembro de la cuenta.',
  },
} as const satisfies Record<string, Texts>;

export type NamedFieldProblem = keyof typeof NAMED;

/** By the kind of the check that failed. */
const BY_KEYWORD: Readonly<Record<string, Texts>> = {
  too_small: {
    en: 'This is too short or too small.',
    'pt-BR': 'Isto é curto ou pequeno demais.',
    es: 'Esto es demasiado corto o pequeño.',
  },
  too_big: {
    en: 'This is too long or too large.',
    'pt-BR': 'Isto é longo ou grande demais.',
    es: 'Esto es demasiado largo o grande.',
  },
  invalid_type: {
    en: 'This is missing or of the wrong type.',
    'pt-BR': 'Isto falta ou é do tipo errado.',
    es: 'Esto falta o es del tipo equivocado.',
  },
  unrecognized_keys: {
    en: 'This field is not known.',
    'pt-BR': 'Este campo não é conhecido.',
    es: 'Este campo no se conoce.',
  },
};

const OTHERWISE: Texts = {
  en: 'This cannot be used.',
  'pt-BR': 'Isto não pode ser usado.',
  es: 'Esto no se puede usar.',
};

/** What a person reads beside a field. `message` is the schema's: one of our named problems, or the library's own words. */
export function fieldText(message: string, keyword: string, locale: Locale): string {
  const named = Object.hasOwn(NAMED, message) ? NAMED[message as NamedFieldProblem] : undefined;
  return (named ?? BY_KEYWORD[keyword] ?? OTHERWISE)[locale];
}
