import type { Locale } from '../../database/schema/index.ts';

/** What an error of one code always is. Titles are what a person reads: what happened and what to do. */
export interface ErrorEntry {
  readonly status: number;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly title: Readonly<Record<Locale, string>>;
}

/** Every code the API answers with. `docs/generated/errors.md` is made from it. */
export const ERRORS = {
  JANELA_INVALID_REQUEST: {
    status: 400,
    retryable: false,
    title: {
      en: 'Some of what was sent cannot be used.',
      'pt-BR': 'Parte do que foi enviado não pode ser usada.',
      es: 'Parte de lo enviado no se puede usar.',
    },
  },
  JANELA_MALFORMED_JSON: {
    status: 400,
    retryable: false,
    title: {
      en: 'The body is not JSON.',
      'pt-BR': 'O corpo não é JSON.',
      es: 'El cuerpo no es JSON.',
    },
  },
  JANELA_TOO_DEEP: {
    status: 400,
    retryable: false,
    title: {
      en: 'The body nests too deeply.',
      'pt-BR': 'O corpo tem níveis demais.',
      es: 'El cuerpo tiene demasiados niveles.',
    },
  },
  JANELA_WEBHOOK_MALFORMED: {
    status: 400,
    retryable: false,
    title: {
      en: 'The webhook body is not JSON.',
      'pt-BR': 'O corpo do webhook não é JSON.',
      es: 'El cuerpo del webhook no es JSON.',
    },
  },
  JANELA_WEBHOOK_TOO_DEEP: {
    status: 400,
    retryable: false,
    title: {
      en: 'The webhook body nests too deeply.',
      'pt-BR': 'O corpo do webhook tem níveis demais.',
      es: 'El cuerpo del webhook tiene demasiados niveles.',
    },
  },
  JANELA_WEBHOOK_SIGNATURE: {
    status: 401,
    retryable: false,
    title: {
      en: 'The webhook signature is not right. Check the app secret of the channel.',
      'pt-BR': 'A assinatura do webhook não confere. Confira a chave secreta do app no canal.',
      es: 'La firma del webhook no coincide. Revisa la clave secreta de la app en el canal.',
    },
  },
  JANELA_SIGN_IN_NEEDED: {
    status: 401,
    retryable: false,
    title: { en: 'Sign in first.', 'pt-BR': 'Entre primeiro.', es: 'Inicia sesión primero.' },
  },
  JANELA_WRONG_PASSWORD: {
    status: 401,
    retryable: false,
    title: {
      en: 'This e-mail and password do not belong together.',
      'pt-BR': 'Este e-mail e esta senha não combinam.',
      es: 'Este correo y esta contraseña no coinciden.',
    },
  },
  JANELA_FOREIGN_ORIGIN: {
    status: 403,
    retryable: false,
    title: {
      en: 'This request came from another website. Open Janela at its own address and try again.',
      'pt-BR': 'Este pedido veio de outro site. Abra a Janela no endereço dela e tente de novo.',
      es: 'Esta petición vino de otro sitio web. Abre Janela en su propia dirección e inténtalo de nuevo.',
    },
  },
  JANELA_NOT_ALLOWED: {
    status: 403,
    retryable: false,
    title: {
      en: 'Your role does not allow this. Ask an admin of your account.',
      'pt-BR': 'Seu papel não permite isto. Peça a um administrador da conta.',
      es: 'Tu rol no permite esto. Pídelo a un administrador de la cuenta.',
    },
  },
  JANELA_WEBHOOK_HANDSHAKE: {
    status: 403,
    retryable: false,
    title: {
      en: 'The verify token is not the one of this channel.',
      'pt-BR': 'O token de verificação não é o deste canal.',
      es: 'El token de verificación no es el de este canal.',
    },
  },
  JANELA_SETUP_LINK_SPENT: {
    status: 403,
    retryable: false,
    title: {
      en: 'This link has been used or is too old. Start the server again to get a new one, or sign in.',
      'pt-BR': 'Este link já foi usado ou expirou. Reinicie o servidor para receber um novo, ou entre.',
      es: 'Este enlace ya se usó o caducó. Reinicia el servidor para recibir otro, o inicia sesión.',
    },
  },
  JANELA_NOT_FOUND: {
    status: 404,
    retryable: false,
    title: { en: 'There is nothing here.', 'pt-BR': 'Não há nada aqui.', es: 'Aquí no hay nada.' },
  },
  JANELA_REVISION_CONFLICT: {
    status: 409,
    retryable: false,
    title: {
      en: 'Somebody else changed this meanwhile. Nothing was overwritten.',
      'pt-BR': 'Outra pessoa mudou isto enquanto isso. Nada foi sobrescrito.',
      es: 'Otra persona cambió esto mientras tanto. No se sobrescribió nada.',
    },
  },
  JANELA_ALREADY_CONNECTED: {
    status: 409,
    retryable: false,
    title: {
      en: 'This channel is connected already.',
      'pt-BR': 'Este canal já está conectado.',
      es: 'Este canal ya está conectado.',
    },
  },
  JANELA_CHANNEL_IN_USE: {
    status: 409,
    retryable: false,
    title: {
      en: 'This channel has conversations. Turn it off instead of removing it.',
      'pt-BR': 'Este canal tem conversas. Desative-o em vez de removê-lo.',
      es: 'Este canal tiene conversaciones. Desactívalo en lugar de eliminarlo.',
    },
  },
  JANELA_TEMPLATE_EXISTS: {
    status: 409,
    retryable: false,
    title: {
      en: 'There is a template of this name and language on this channel already.',
      'pt-BR': 'Já existe um modelo com este nome e idioma neste canal.',
      es: 'Ya hay una plantilla con este nombre e idioma en este canal.',
    },
  },
  JANELA_TOO_MANY_TEMPLATES: {
    status: 409,
    retryable: false,
    title: {
      en: 'Your account has as many templates as it may. Remove one first.',
      'pt-BR': 'Sua conta já tem o máximo de modelos. Exclua um antes.',
      es: 'Tu cuenta ya tiene el máximo de plantillas. Elimina una primero.',
    },
  },
  JANELA_FLOW_NOT_LIVE: {
    status: 409,
    retryable: false,
    title: {
      en: 'This flow is not live. Publish or resume it first.',
      'pt-BR': 'Este fluxo não está no ar. Publique ou retome o fluxo antes.',
      es: 'Este flujo no está activo. Publícalo o reanúdalo primero.',
    },
  },
  JANELA_WINDOW_CLOSED: {
    status: 409,
    retryable: false,
    title: {
      en: 'The messaging window does not allow this message now.',
      'pt-BR': 'A janela de mensagens não permite esta mensagem agora.',
      es: 'La ventana de mensajes no permite este mensaje ahora.',
    },
  },
  JANELA_FLOW_LIVE: {
    status: 409,
    retryable: false,
    title: {
      en: 'This flow is live. Pause it first, then remove it.',
      'pt-BR': 'Este fluxo está no ar. Pause-o primeiro e depois exclua.',
      es: 'Este flujo está activo. Páusalo primero y después elimínalo.',
    },
  },
  JANELA_TOO_LARGE: {
    status: 413,
    retryable: false,
    title: { en: 'This is too large.', 'pt-BR': 'Isto é grande demais.', es: 'Esto es demasiado grande.' },
  },
  JANELA_WEBHOOK_TOO_LARGE: {
    status: 413,
    retryable: false,
    title: {
      en: 'The webhook body is larger than 3 MB.',
      'pt-BR': 'O corpo do webhook passa de 3 MB.',
      es: 'El cuerpo del webhook supera los 3 MB.',
    },
  },
  JANELA_FLOW_INVALID: {
    status: 422,
    retryable: false,
    title: {
      en: 'The flow has problems that have to be put right first.',
      'pt-BR': 'O fluxo tem problemas que precisam ser corrigidos antes.',
      es: 'El flujo tiene problemas que hay que corregir antes.',
    },
  },
  JANELA_TEMPLATE_FILE_INVALID: {
    status: 422,
    retryable: false,
    title: {
      en: 'This file is not a whole template. Nothing was kept.',
      'pt-BR': 'Este arquivo não é um modelo completo. Nada foi guardado.',
      es: 'Este archivo no es una plantilla completa. No se guardó nada.',
    },
  },
  JANELA_RUN_CHOICE_INVALID: {
    status: 422,
    retryable: false,
    title: {
      en: 'What was chosen for the running conversations does not fit this version.',
      'pt-BR': 'O que foi escolhido para as conversas em andamento não serve para esta versão.',
      es: 'Lo elegido para las conversaciones en curso no encaja con esta versión.',
    },
  },
  JANELA_TOO_MANY_REQUESTS: {
    status: 429,
    retryable: true,
    title: {
      en: 'Too many requests. Wait a moment and try again.',
      'pt-BR': 'Pedidos demais. Espere um momento e tente de novo.',
      es: 'Demasiadas peticiones. Espera un momento e inténtalo de nuevo.',
    },
  },
  JANELA_INTERNAL: {
    status: 500,
    retryable: true,
    title: {
      en: 'Something went wrong on our side. It has been noted.',
      'pt-BR': 'Algo deu errado do nosso lado. Já foi registrado.',
      es: 'Algo salió mal de nuestro lado. Ya quedó registrado.',
    },
  },
  JANELA_DATABASE_AWAY: {
    status: 503,
    retryable: true,
    title: {
      en: 'The database cannot be reached at the moment. Nothing was lost; try again shortly.',
      'pt-BR': 'O banco de dados está fora do ar no momento. Nada se perdeu; tente de novo em instantes.',
      es: 'No se puede llegar a la base de datos en este momento. No se perdió nada; inténtalo en unos instantes.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
