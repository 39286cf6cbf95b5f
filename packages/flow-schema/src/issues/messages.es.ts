import type { IssueCode } from './issue.ts';

export const messagesEs: Readonly<Record<IssueCode, string>> = {
  'not-a-flow': 'Esto no es un flujo. Revisa si elegiste el archivo correcto.',
  'too-deep': 'Este archivo tiene demasiados niveles para ser un flujo.',
  'too-large': 'Este archivo es demasiado grande para ser un flujo.',
  'newer-version': 'Este flujo se hizo con una versión más nueva de Janela. Actualiza Janela para abrirlo.',
  'missing-field': 'Falta este campo. Complétalo.',
  'unknown-field': 'Este campo no se conoce aquí. Revisa su nombre o quítalo.',
  'wrong-type': 'Este valor es del tipo equivocado.',
  'wrong-value': 'Este valor no es una de las opciones.',
  'wrong-format': 'Usa solo letras, números, guiones y guiones bajos, 64 como máximo.',
  'too-short': 'Está vacío. Escribe algo aquí.',
  'too-long': 'Es demasiado largo. Usa hasta {limit} caracteres.',
  'too-few': 'Elige al menos {limit}.',
  'too-many': 'Hay demasiados elementos aquí. Usa hasta {limit}.',
  'repeated-value': 'La misma opción aparece dos veces. Quita una.',
  'duration-malformed': 'Esto no es un tiempo. Escríbelo como PT23H (23 horas) o P1D (1 día).',
  'duration-calendar': 'Usa semanas, días, horas, minutos o segundos: los meses y los años varían.',
  'duration-zero': 'Elige un tiempo mayor que cero.',
  'duration-too-long': 'Elige un tiempo de 30 días o menos.',
  'template-unclosed': 'Una variable abre con {{ y no se cierra. Pon }} después de su nombre.',
  'template-syntax': 'Algo entre las llaves no se entiende. Elige una variable de la lista.',
  'unknown-filter': 'No hay ningún filtro llamado «{name}». Revisa cómo se escribe.',
  'unknown-variable': 'No hay una variable llamada «{name}». Elige una de la lista.',
  'not-a-pattern': 'Esto no es una expresión regular (RE2). Revisa los paréntesis.',
  'not-a-key': 'Usa letras minúsculas, números y guiones bajos, empezando por una letra, 40 como máximo.',
  'not-an-address':
    'Escribe una dirección completa, que empiece con https:// y un dominio fijo. Las variables pueden ir después del dominio.',
  'not-a-time': 'Escribe una hora como 09:30.',
  'not-a-date': 'Escribe un día como 2026-11-23.',
  'not-a-time-zone': 'Escribe una zona horaria como America/Sao_Paulo.',
  'hours-overlap': 'Estos horarios se solapan o terminan antes de empezar. Ponlos en orden.',
  'sub-flow-missing': 'El flujo que este bloque llama no está activo. Publícalo o elige otro.',
  'sub-flow-loop': 'Este flujo se llamaría a sí mismo sin parar. Elige otro.',
  'sub-flow-no-entry':
    'El flujo que este bloque llama no tiene conectado un disparador «iniciado por la API o por otro flujo». Añádele uno.',
  'unknown-kind': 'No hay un bloque del tipo «{kind}» en esta versión.',
  'duplicate-id': 'Dos partes del flujo tienen el mismo id. Cambia uno de ellos.',
  'edge-from-nothing': 'Esta conexión sale de un bloque que no existe. Quítala o conéctala de nuevo.',
  'edge-to-nothing': 'Esta conexión lleva a un bloque que no existe. Quítala o conéctala de nuevo.',
  'unknown-port': 'El bloque no tiene una salida llamada «{port}». Conecta una de sus salidas.',
  'port-taken': 'Esta salida ya lleva a otro bloque. Cada salida tiene una sola conexión.',
  'edge-into-trigger': 'El flujo empieza en su disparador, así que nada puede llevar a él. Conecta con otro bloque.',
  'layout-of-nothing': 'El lienzo guarda lugar para un bloque que no existe. Puedes ignorar esto.',
  'no-trigger': 'Nada inicia este flujo todavía. Agrega un disparador.',
  unreachable: 'Ningún disparador lleva a este bloque, así que nunca se ejecuta. Conéctalo o quítalo.',
  'loop-without-wait': 'Este camino da vueltas sin pausa. Agrega un bloque de espera a la vuelta.',
  'needs-comment': 'Esto responde a un comentario, y se puede llegar aquí sin uno. Empieza por «Comentario recibido».',
  'private-reply-twice':
    'Un comentario solo se puede responder en privado una vez, y después hay otra respuesta privada. Quita una de ellas.',
  'jump-to-nothing': 'El bloque en el que seguir no existe o es un disparador. Elige otro.',
  'question-never-ends': 'Esta pregunta espera para siempre. Define cuánto tiempo y qué pasa sin respuesta.',
  'variable-never-set': 'Nada en este flujo define «{name}». Pregúntalo antes o quítalo.',
  'variable-not-always-set': '«{name}» no se define en todos los caminos que llegan aquí. En los demás queda vacío.',
  'field-unknown': 'Ningún contacto tiene aún un campo llamado «{name}». Revisa cómo se escribe.',
  'template-unknown': 'No hay ninguna plantilla llamada «{name}» en este idioma. Elige una de la lista.',
  'template-not-approved': 'La plataforma no ha aprobado la plantilla «{name}» o la ha pausado. Elige otra.',
  'template-gap': 'Nada rellena el hueco «{name}» de la plantilla. Escribe algo para él.',
  'never-allowed':
    'En {channel}, esto se rechaza siempre que se llega aquí. Envíalo con la ventana de mensajes abierta o envía una plantilla aprobada.',
  'not-on-channel':
    '{channel} no tiene este tipo de mensaje, así que allí siempre se rechaza. Lleva esas conversaciones por otro camino o conecta «no se pudo enviar».',
  'may-be-outside-window':
    'En {channel}, esto puede salir {since} después de la última acción del cliente, con la ventana de mensajes ya cerrada. Acorta la espera, comprueba antes la ventana o conecta «no se pudo enviar».',
  'window-not-known':
    'En {channel}, nada dice aquí si la ventana de mensajes sigue abierta, así que esto puede rechazarse. Comprueba antes la ventana o conecta «no se pudo enviar».',
  'dead-end':
    'Nada sigue a la salida «{port}», y el flujo se detiene ahí sin decir nada. Conéctala o termina con un bloque Fin.',
  'too-long-for-channel': 'Es demasiado largo para {channel}: {actual} caracteres, y caben {limit}. Acórtalo.',
  'too-many-bytes-for-channel':
    'Es demasiado largo para {channel}: {actual} bytes, y caben {limit}. Los acentos y emojis cuentan más de una vez. Acórtalo.',
  'too-many-for-channel': 'Hay {actual} aquí, y {channel} muestra {limit} como máximo. Quita algunos.',
  'same-title-twice':
    'Dos opciones tienen el mismo nombre, y no se podrían distinguir las respuestas. Da un nombre distinto a cada una.',
  'triggers-overlap':
    'Un mismo evento también puede iniciar el flujo «{name}», y el cliente recibiría ambos. Define en los ajustes de los dos flujos cuál va primero.',
};
