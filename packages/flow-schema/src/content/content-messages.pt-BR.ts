import type { ContentMessages } from './content-messages.ts';

export const contentMessagesPtBr: ContentMessages = {
  changes: {
    'replies-as-buttons': 'As opções aparecem como botões.',
    'replies-as-list': 'As opções aparecem em uma lista que se abre com um toque.',
    'replies-as-quick-replies': 'As opções aparecem como respostas rápidas, que somem depois da escolha.',
    'replies-as-numbers': 'As opções são escritas no texto com números. O cliente responde com o número ou com o nome.',
    'links-in-text': 'O endereço vai escrito no texto.',
    'footer-in-text': 'O rodapé vai no fim do texto.',
    'caption-as-text': 'A legenda vai em uma mensagem logo depois do arquivo.',
    'text-before': 'O texto, ou parte dele, vai em uma mensagem antes.',
    'text-split': 'O texto é dividido em várias mensagens.',
    shortened: 'O texto é cortado e termina em “…”.',
    'descriptions-in-text': 'As descrições e os títulos das seções vão escritos no texto.',
    'sections-merged': 'As seções viram uma só, porque nem todas têm título.',
    'cards-as-messages': 'Cada cartão vai em uma mensagem.',
    'carousel-split': 'Os cartões vão em mais de um carrossel.',
    'filled-in': 'No lugar do que está vazio vai um número ou um sinal.',
    'one-message-only': 'Só uma mensagem é enviada em resposta a um comentário.',
  },
  problems: {
    'too-long-characters': 'Está longo demais: {actual} caracteres, e cabem {limit}.',
    'too-long-bytes':
      'Está longo demais: {actual} bytes, e cabem {limit}. Letras com acento valem 2, emojis valem 4 ou mais.',
    'too-many': 'São {actual}, e só cabe {limit}.',
    empty: 'Está vazio. Escreva algo aqui.',
    'repeated-title': 'Duas opções têm o mesmo nome. Dê um nome diferente a cada uma.',
    'not-an-address': 'Isto não é um endereço. Escreva um completo, que comece com https://.',
    'not-on-channel': 'Este canal não permite enviar esta mensagem.',
  },
};
