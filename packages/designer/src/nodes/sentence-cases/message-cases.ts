import type { SentenceCase } from './sentence-case.ts';

export const MESSAGE_CASES: readonly SentenceCase[] = [
  {
    kind: 'send-message',
    params: { content: { kind: 'text', text: 'Hi {{contact.name}},\n\n  are you there?' } },
    en: 'Write: “Hi {contact name}, are you there?”',
    'pt-BR': 'Escrever: “Hi {nome do contato}, are you there?”',
    es: 'Escribir: «Hi {nombre del contacto}, are you there?»',
  },
  {
    kind: 'send-message',
    params: {
      content: {
        kind: 'text',
        text: '{% if contact.fields.city %}{{ contact.fields.city | upcase }}{% endif %}: {{answers.order}}, {{flow.input.total}}',
      },
    },
    en: 'Write: “{field city}: {answer order}, {input total}”',
    'pt-BR': 'Escrever: “{campo city}: {resposta order}, {dado total}”',
    es: 'Escribir: «{campo city}: {respuesta order}, {dato total}»',
  },
  {
    kind: 'send-message',
    params: { content: { kind: 'image', url: 'https://loja.example/a.png' } },
    en: 'Send a picture',
    'pt-BR': 'Enviar uma imagem',
    es: 'Enviar una imagen',
  },
  {
    kind: 'send-message',
    params: { content: { kind: 'video', url: 'https://loja.example/a.mp4', caption: 'Veja' } },
    en: 'Send a video: “Veja”',
    'pt-BR': 'Enviar um vídeo: “Veja”',
    es: 'Enviar un video: «Veja»',
  },
  {
    kind: 'send-message',
    params: { content: { kind: 'audio', url: 'https://loja.example/a.ogg' } },
    en: 'Send an audio',
    'pt-BR': 'Enviar um áudio',
    es: 'Enviar un audio',
  },
  {
    kind: 'send-message',
    params: { content: { kind: 'document', url: 'https://loja.example/a.pdf', fileName: 'tabela.pdf' } },
    en: 'Send a file: “tabela.pdf”',
    'pt-BR': 'Enviar um arquivo: “tabela.pdf”',
    es: 'Enviar un archivo: «tabela.pdf»',
  },
  {
    kind: 'send-message',
    params: {
      content: {
        kind: 'buttons',
        text: 'E aí?',
        buttons: [
          { id: 'a', title: 'Sim' },
          { title: 'Loja', url: 'https://loja.example' },
        ],
      },
    },
    en: 'Write: “E aí?”, with 2 buttons',
    'pt-BR': 'Escrever: “E aí?”, com 2 botões',
    es: 'Escribir: «E aí?», con 2 botones',
  },
  {
    kind: 'send-message',
    params: { content: { kind: 'quick-replies', text: 'E aí?', replies: [{ id: 'a', title: 'Sim' }] } },
    en: 'Write: “E aí?”, with 1 quick reply',
    'pt-BR': 'Escrever: “E aí?”, com 1 resposta rápida',
    es: 'Escribir: «E aí?», con 1 respuesta rápida',
  },
  {
    kind: 'send-message',
    params: {
      content: {
        kind: 'list',
        text: 'Escolha',
        button: 'Ver',
        sections: [
          {
            rows: [
              { id: 'a', title: 'Um' },
              { id: 'b', title: 'Dois' },
            ],
          },
        ],
      },
    },
    en: 'Write: “Escolha”, with a list of 2 entries',
    'pt-BR': 'Escrever: “Escolha”, com uma lista de 2 itens',
    es: 'Escribir: «Escolha», con una lista de 2 opciones',
  },
  {
    kind: 'send-message',
    params: {
      content: {
        kind: 'carousel',
        cards: [
          { title: 'Um', buttons: [] },
          { title: 'Dois', buttons: [] },
        ],
      },
    },
    en: 'Send a carousel of 2 cards',
    'pt-BR': 'Enviar um carrossel com 2 cartões',
    es: 'Enviar un carrusel de 2 tarjetas',
  },
  {
    kind: 'send-template',
    params: { template: { name: 'pedido_pronto', language: 'pt_BR', parameters: { '1': '{{contact.name}}' } } },
    en: 'Send the template “pedido_pronto”',
    'pt-BR': 'Enviar o modelo “pedido_pronto”',
    es: 'Enviar la plantilla «pedido_pronto»',
  },
  {
    kind: 'ask',
    params: { text: 'Qual é o seu nome?', answer: { type: 'text' }, key: 'nome', timeout: 'PT12H' },
    en: 'Ask: “Qual é o seu nome?” and wait up to 12 hours for the answer',
    'pt-BR': 'Perguntar: “Qual é o seu nome?” e esperar a resposta por até 12 horas',
    es: 'Preguntar: «Qual é o seu nome?» y esperar la respuesta hasta 12 horas',
  },
  {
    kind: 'ask',
    params: { text: 'Quantos?', answer: { type: 'number', min: 1 }, key: 'quantos' },
    en: 'Ask: “Quantos?” and wait for a number',
    'pt-BR': 'Perguntar: “Quantos?” e esperar um número',
    es: 'Preguntar: «Quantos?» y esperar un número',
  },
  {
    kind: 'ask',
    params: { text: 'E-mail?', answer: { type: 'email' }, key: 'email', timeout: 'PT1H' },
    en: 'Ask: “E-mail?” and wait up to 1 hour for an e-mail address',
    'pt-BR': 'Perguntar: “E-mail?” e esperar um e-mail por até 1 hora',
    es: 'Preguntar: «E-mail?» y esperar un correo electrónico hasta 1 hora',
  },
  {
    kind: 'ask',
    params: { text: 'Telefone?', answer: { type: 'phone' }, key: 'telefone' },
    en: 'Ask: “Telefone?” and wait for a phone number',
    'pt-BR': 'Perguntar: “Telefone?” e esperar um telefone',
    es: 'Preguntar: «Telefone?» y esperar un teléfono',
  },
  {
    kind: 'ask',
    params: { text: 'Quando?', answer: { type: 'date' }, key: 'quando' },
    en: 'Ask: “Quando?” and wait for a date',
    'pt-BR': 'Perguntar: “Quando?” e esperar uma data',
    es: 'Preguntar: «Quando?» y esperar una fecha',
  },
  {
    kind: 'ask',
    params: { text: 'CEP?', answer: { type: 'pattern', pattern: '\\d{8}' }, key: 'cep' },
    en: 'Ask: “CEP?” and wait for an answer that fits a pattern',
    'pt-BR': 'Perguntar: “CEP?” e esperar uma resposta no formato pedido',
    es: 'Preguntar: «CEP?» y esperar una respuesta con el formato pedido',
  },
  {
    kind: 'ask',
    params: {
      text: 'Vendas ou suporte?',
      answer: {
        type: 'choice',
        options: [
          { id: 'v', title: 'Vendas' },
          { id: 's', title: 'Suporte' },
        ],
      },
      key: 'setor',
      timeout: 'PT30M',
    },
    en: 'Ask: “Vendas ou suporte?” and wait up to 30 minutes for one of 2 answers',
    'pt-BR': 'Perguntar: “Vendas ou suporte?” e esperar uma de 2 opções por até 30 minutos',
    es: 'Preguntar: «Vendas ou suporte?» y esperar una de 2 opciones hasta 30 minutos',
  },
  {
    kind: 'public-reply',
    params: { texts: ['Te chamamos no direct!'] },
    en: 'Answer the comment in public: “Te chamamos no direct!”',
    'pt-BR': 'Responder o comentário em público: “Te chamamos no direct!”',
    es: 'Responder el comentario en público: «Te chamamos no direct!»',
  },
  {
    kind: 'public-reply',
    params: { texts: ['Te chamamos no direct!', 'Olha o direct', 'Direct!'] },
    en: 'Answer the comment in public: “Te chamamos no direct!”, or with one of 2 other texts',
    'pt-BR': 'Responder o comentário em público: “Te chamamos no direct!”, ou com um de outros 2 textos',
    es: 'Responder el comentario en público: «Te chamamos no direct!», o con uno de otros 2 textos',
  },
  {
    kind: 'private-reply',
    params: { text: 'Oi, {{contact.firstName}}!' },
    en: 'Answer the comment in private: “Oi, {first name}!”',
    'pt-BR': 'Responder o comentário no privado: “Oi, {primeiro nome}!”',
    es: 'Responder el comentario en privado: «Oi, {nombre de pila}!»',
  },
  { kind: 'react', params: { emoji: '❤️' }, en: 'React with ❤️', 'pt-BR': 'Reagir com ❤️', es: 'Reaccionar con ❤️' },
  {
    kind: 'mark-seen',
    params: {},
    en: 'Mark the customer’s messages as read',
    'pt-BR': 'Marcar as mensagens do cliente como lidas',
    es: 'Marcar los mensajes del cliente como leídos',
  },
  {
    kind: 'typing',
    params: {},
    en: 'Show “typing…” to the customer',
    'pt-BR': 'Mostrar “digitando…” ao cliente',
    es: 'Mostrar «escribiendo…» al cliente',
  },
];
