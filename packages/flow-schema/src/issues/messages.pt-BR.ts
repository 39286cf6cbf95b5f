import type { IssueCode } from './issue.ts';

export const messagesPtBr: Readonly<Record<IssueCode, string>> = {
  'not-a-flow': 'Isto não é um fluxo. Confira se você escolheu o arquivo certo.',
  'too-deep': 'Este arquivo tem níveis demais para ser um fluxo.',
  'too-large': 'Este arquivo é grande demais para ser um fluxo.',
  'newer-version': 'Este fluxo foi feito em uma versão mais nova da Janela. Atualize a Janela para abri-lo.',
  'missing-field': 'Falta este campo. Preencha-o.',
  'unknown-field': 'Este campo não é conhecido aqui. Confira o nome ou remova-o.',
  'wrong-type': 'Este valor é do tipo errado.',
  'wrong-value': 'Este valor não é uma das opções.',
  'wrong-format': 'Use só letras, números, hífens e sublinhados, no máximo 64.',
  'too-short': 'Está vazio. Escreva algo aqui.',
  'too-long': 'Está longo demais. Use até {limit} caracteres.',
  'too-few': 'Escolha pelo menos {limit}.',
  'too-many': 'Há itens demais aqui. Use até {limit}.',
  'repeated-value': 'A mesma opção aparece duas vezes. Remova uma.',
  'duration-malformed': 'Isto não é um tempo. Escreva como PT23H (23 horas) ou P1D (1 dia).',
  'duration-calendar': 'Use semanas, dias, horas, minutos ou segundos: meses e anos variam de tamanho.',
  'duration-zero': 'Escolha um tempo maior que zero.',
  'duration-too-long': 'Escolha um tempo de até 30 dias.',
  'template-unclosed': 'Uma variável abre com {{ e não fecha. Coloque }} depois do nome.',
  'template-syntax': 'Não dá para entender algo entre as chaves. Escolha uma variável da lista.',
  'unknown-filter': 'Não existe um filtro chamado “{name}”. Confira como se escreve.',
  'unknown-variable': 'Não existe uma variável chamada “{name}”. Escolha uma da lista.',
  'not-a-pattern': 'Isto não é uma expressão regular (RE2). Confira os parênteses.',
  'not-a-key': 'Use letras minúsculas, números e sublinhados, começando por uma letra, no máximo 40.',
  'not-an-address':
    'Escreva um endereço completo, que comece com https:// e um domínio fixo. Variáveis podem vir depois do domínio.',
  'not-a-time': 'Escreva um horário como 09:30.',
  'not-a-date': 'Escreva um dia como 2026-11-23.',
  'not-a-time-zone': 'Escreva um fuso horário como America/Sao_Paulo.',
  'hours-overlap': 'Estes horários se sobrepõem ou terminam antes de começar. Coloque-os em ordem.',
  'sub-flow-missing': 'O fluxo que este bloco chama não está no ar. Publique-o ou escolha outro.',
  'sub-flow-loop': 'Este fluxo chamaria a si mesmo sem parar. Escolha outro.',
  'sub-flow-no-entry':
    'O fluxo que este bloco chama não tem um gatilho “iniciado pela API ou por outro fluxo” conectado. Adicione um a ele.',
  'unknown-kind': 'Não existe bloco do tipo “{kind}” nesta versão.',
  'duplicate-id': 'Duas partes do fluxo têm o mesmo id. Troque um deles.',
  'edge-from-nothing': 'Esta ligação sai de um bloco que não existe. Remova-a ou ligue de novo.',
  'edge-to-nothing': 'Esta ligação leva a um bloco que não existe. Remova-a ou ligue de novo.',
  'unknown-port': 'O bloco não tem uma saída chamada “{port}”. Ligue uma das saídas dele.',
  'port-taken': 'Esta saída já leva a outro bloco. Cada saída tem uma só ligação.',
  'edge-into-trigger': 'O fluxo começa no gatilho, então nada pode levar até ele. Ligue a outro bloco.',
  'layout-of-nothing': 'O quadro guarda lugar para um bloco que não existe. Você pode ignorar isto.',
  'no-trigger': 'Nada inicia este fluxo ainda. Adicione um gatilho.',
  unreachable: 'Nenhum gatilho leva a este bloco, então ele nunca roda. Ligue-o ou remova-o.',
  'loop-without-wait': 'Este caminho dá voltas sem pausa. Adicione um bloco de espera à volta.',
  'needs-comment': 'Isto responde a um comentário, e dá para chegar aqui sem um. Comece por “Comentário recebido”.',
  'private-reply-twice':
    'Um comentário só pode ser respondido em particular uma vez, e há outra resposta privada depois. Remova uma delas.',
  'jump-to-nothing': 'O bloco para onde continuar não existe ou é um gatilho. Escolha outro.',
  'question-never-ends': 'Esta pergunta espera para sempre. Defina por quanto tempo e o que acontece sem resposta.',
  'variable-never-set': 'Nada neste fluxo define “{name}”. Pergunte antes ou remova.',
  'variable-not-always-set': '“{name}” não é definido em todos os caminhos que chegam aqui. Nos outros, fica vazio.',
  'field-unknown': 'Nenhum contato tem um campo chamado “{name}” ainda. Confira como se escreve.',
  'template-unknown': 'Não existe um modelo chamado “{name}” neste idioma. Escolha um da lista.',
  'template-not-approved': 'A plataforma não aprovou o modelo “{name}” ou o pausou. Escolha outro.',
  'template-gap': 'Nada preenche o espaço “{name}” do modelo. Escreva algo para ele.',
  'never-allowed':
    'Em {channel}, isto é recusado sempre que se chega aqui. Envie com a janela de mensagens aberta ou envie um modelo aprovado.',
  'not-on-channel':
    '{channel} não tem este tipo de mensagem, então lá é sempre recusada. Leve essas conversas por outro caminho ou conecte “não pôde ser enviada”.',
  'may-be-outside-window':
    'Em {channel}, isto pode sair {since} depois da última ação do cliente, com a janela de mensagens já fechada. Encurte a espera, verifique a janela antes ou conecte “não pôde ser enviada”.',
  'window-not-known':
    'Em {channel}, nada diz aqui se a janela de mensagens ainda está aberta, então isto pode ser recusado. Verifique a janela antes ou conecte “não pôde ser enviada”.',
  'dead-end':
    'Nada vem depois da saída “{port}”, e o fluxo para ali sem dizer nada. Conecte-a ou termine com um bloco Fim.',
  'too-long-for-channel': 'Está longo demais para {channel}: {actual} caracteres, e cabem {limit}. Encurte.',
  'too-many-bytes-for-channel':
    'Está longo demais para {channel}: {actual} bytes, e cabem {limit}. Acentos e emojis contam mais de uma vez. Encurte.',
  'too-many-for-channel': 'Há {actual} aqui, e {channel} mostra no máximo {limit}. Tire alguns.',
  'same-title-twice':
    'Duas opções têm o mesmo nome, e não daria para distinguir as respostas. Dê um nome diferente a cada uma.',
  'triggers-overlap':
    'Um mesmo evento também pode iniciar o fluxo “{name}”, e o cliente receberia os dois. Defina nas configurações dos dois fluxos qual vai primeiro.',
};
