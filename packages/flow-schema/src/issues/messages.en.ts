import type { IssueCode } from './issue.ts';

export const messagesEn: Readonly<Record<IssueCode, string>> = {
  'not-a-flow': 'This is not a flow. Check that you picked the right file.',
  'too-deep': 'This file is nested too deeply to be a flow.',
  'too-large': 'This file is too large to be a flow.',
  'newer-version': 'This flow was made with a newer version of Janela. Update Janela to open it.',
  'missing-field': 'This field is missing. Fill it in.',
  'unknown-field': 'This field is not known here. Check its spelling or remove it.',
  'wrong-type': 'This value is of the wrong type.',
  'wrong-value': 'This value is not one of the choices.',
  'wrong-format': 'Use only letters, numbers, hyphens and underscores, at most 64 of them.',
  'too-short': 'This is empty. Write something here.',
  'too-long': 'This is too long. Keep it to {limit} characters.',
  'too-few': 'Choose at least {limit}.',
  'too-many': 'There are too many here. Keep it to {limit}.',
  'repeated-value': 'The same choice is here twice. Remove one.',
  'duration-malformed': 'This is not a length of time. Write it like PT23H (23 hours) or P1D (1 day).',
  'duration-calendar': 'Use weeks, days, hours, minutes or seconds: months and years vary in length.',
  'duration-zero': 'Choose a time longer than zero.',
  'duration-too-long': 'Choose a time of 30 days or less.',
  'template-unclosed': 'A variable opens with {{ and is not closed. Add }} after its name.',
  'template-syntax': 'Something between the braces cannot be read. Pick a variable from the list.',
  'unknown-filter': 'There is no filter called “{name}”. Check its spelling.',
  'unknown-variable': 'There is no variable called “{name}”. Pick one from the list.',
  'not-a-pattern': 'This is not a regular expression (RE2). Check its brackets.',
  'not-a-key': 'Use small letters, digits and underscores, beginning with a letter, at most 40 of them.',
  'not-an-address':
    'Write a whole address that begins with https:// and a fixed host. Variables may follow after the host.',
  'not-a-time': 'Write a time of day like 09:30.',
  'not-a-date': 'Write a day like 2026-11-23.',
  'not-a-time-zone': 'Write a time zone like America/Sao_Paulo.',
  'hours-overlap': 'These hours overlap, or end before they begin. Put them in order.',
  'sub-flow-missing': 'The flow that this block calls is not live. Publish it, or choose another.',
  'sub-flow-loop': 'This flow would call itself, over and over. Choose another.',
  'sub-flow-no-entry':
    'The flow that this block calls has no connected “started by API or another flow” trigger. Add one to it.',
  'unknown-kind': 'There is no block of the kind “{kind}” in this version.',
  'duplicate-id': 'Two parts of the flow have the same id. Give one of them another.',
  'edge-from-nothing': 'This connection starts at a block that is not there. Remove it or connect it again.',
  'edge-to-nothing': 'This connection leads to a block that is not there. Remove it or connect it again.',
  'unknown-port': 'The block has no exit called “{port}”. Connect one of its exits.',
  'port-taken': 'This exit already leads somewhere. An exit has one connection.',
  'edge-into-trigger': 'A flow begins at its trigger, so nothing can lead into one. Connect to another block.',
  'layout-of-nothing': 'The canvas keeps a place for a block that is not there. You can ignore this.',
  'no-trigger': 'Nothing starts this flow yet. Add a trigger.',
  unreachable: 'No trigger leads to this block, so it never runs. Connect it or remove it.',
  'loop-without-wait': 'This path goes round without a pause. Add a wait block to the loop.',
  'needs-comment': 'This answers a comment, and a run can get here without one. Start from “Comment received”.',
  'private-reply-twice':
    'A comment can be answered privately only once, and another private reply follows. Remove one of them.',
  'jump-to-nothing': 'The block to go on at is not there, or is a trigger. Choose another.',
  'question-never-ends': 'This question waits for ever. Set how long, and what happens without an answer.',
  'variable-never-set': 'Nothing in this flow sets “{name}”. Ask for it first, or remove it.',
  'variable-not-always-set': '“{name}” is not set on every path that leads here. It reads as nothing on the others.',
  'field-unknown': 'No contact has a field called “{name}” yet. Check its spelling.',
  'template-unknown': 'There is no template called “{name}” in this language. Pick one from the list.',
  'template-not-approved': 'The platform has not approved the template “{name}”, or has paused it. Pick another.',
  'template-gap': 'Nothing fills the gap “{name}” of the template. Write something for it.',
  'never-allowed':
    'On {channel} this is refused whenever it is reached. Send it while the messaging window is open, or send an approved template.',
  'not-on-channel':
    '{channel} has no such message, so there it is always refused. Lead those conversations another way, or connect “could not be sent”.',
  'may-be-outside-window':
    'On {channel} this may leave {since} after the customer was last active, when the messaging window is closed. Shorten the wait, check the window before it, or connect “could not be sent”.',
  'window-not-known':
    'On {channel} nothing tells that the messaging window is still open here, so this may be refused. Check the window before it, or connect “could not be sent”.',
  'dead-end':
    'Nothing follows the exit “{port}”, so the flow stops there without a word. Connect it, or end it with an End block.',
  'too-long-for-channel': 'This is too long for {channel}: {actual} characters, and {limit} fit. Shorten it.',
  'too-many-bytes-for-channel':
    'This is too long for {channel}: {actual} bytes, and {limit} fit. Accents and emoji count more than once. Shorten it.',
  'too-many-for-channel': 'There are {actual} here, and {channel} shows {limit} at most. Leave some out.',
  'same-title-twice':
    'Two options have the same name, and their answers could not be told apart. Give each a name of its own.',
  'triggers-overlap':
    'One event can start the flow “{name}” too, and the customer would hear both. Set in the settings of both flows which goes first.',
};
