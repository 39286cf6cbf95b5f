import type { ContentMessages } from './content-messages.ts';

export const contentMessagesEs: ContentMessages = {
  changes: {
    'replies-as-buttons': 'Las opciones se muestran como botones.',
    'replies-as-list': 'Las opciones se muestran en una lista que se abre al tocarla.',
    'replies-as-quick-replies': 'Las opciones se muestran como respuestas rápidas, que desaparecen al elegir una.',
    'replies-as-numbers':
      'Las opciones se escriben en el texto con números. El cliente responde con el número o con el nombre.',
    'links-in-text': 'La dirección va escrita en el texto.',
    'footer-in-text': 'El pie va al final del texto.',
    'caption-as-text': 'La leyenda va en un mensaje justo después del archivo.',
    'text-before': 'El texto, o parte de él, va en un mensaje anterior.',
    'text-split': 'El texto se divide en varios mensajes.',
    shortened: 'El texto se corta y termina en “…”.',
    'descriptions-in-text': 'Las descripciones y los títulos de las secciones van escritos en el texto.',
    'sections-merged': 'Las secciones se juntan en una, porque no todas tienen título.',
    'cards-as-messages': 'Cada tarjeta va en un mensaje propio.',
    'carousel-split': 'Las tarjetas van en más de un carrusel.',
    'filled-in': 'En lugar de lo que está vacío va un número o un signo.',
    'one-message-only': 'Solo se envía un mensaje en respuesta a un comentario.',
  },
  problems: {
    'too-long-characters': 'Es demasiado largo: {actual} caracteres, y caben {limit}.',
    'too-long-bytes':
      'Es demasiado largo: {actual} bytes, y caben {limit}. Las letras con tilde valen 2, los emojis 4 o más.',
    'too-many': 'Son {actual}, y solo cabe {limit}.',
    empty: 'Está vacío. Escribe algo aquí.',
    'repeated-title': 'Dos opciones tienen el mismo nombre. Da un nombre distinto a cada una.',
    'not-an-address': 'Esto no es una dirección. Escribe una completa que empiece con https://.',
    'not-on-channel': 'Este canal no permite enviar este mensaje.',
  },
};
