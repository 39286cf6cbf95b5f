import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeParams } from '@janela/flow-schema';
import { IconWebhook } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';

const ASKING: Readonly<Record<NodeParams['http-request']['method'], (host: string) => MessageDescriptor>> = {
  GET: (host) => msg`Fetch data from ${host}`,
  POST: (host) => msg`Send data to ${host}`,
  PUT: (host) => msg`Send data to ${host}`,
  PATCH: (host) => msg`Send data to ${host}`,
  DELETE: (host) => msg`Delete data at ${host}`,
};

export const httpRequestFace: NodeFace<'http-request'> = {
  icon: IconWebhook,
  name: msg`Ask another system`,
  description: msg`Calls an address on the internet and goes on with what it answers`,
  keywords: msg`http request api webhook rest json integration external get post erp crm zapier`,
  sentence({ method, url, keep }, words) {
    const asking = words.i18n._(ASKING[method](hostOf(url)));
    const names = Object.keys(keep);
    if (names.length === 0) return asking;
    const kept = quotedList(names, words, 'conjunction');
    return words.i18n._(msg`${asking} and keep ${kept}`);
  },
  ports: { ok: msg`it worked`, failed: msg`it failed`, 'timed-out': msg`no answer in time` },
  fields: {
    method: { label: msg`What it does` },
    url: { label: msg`Address`, help: msg`Begins with https:// and a fixed domain. Variables may follow after it.` },
    headers: { label: msg`Headers` },
    body: { label: msg`What is sent` },
    keep: {
      label: msg`What to keep of the answer`,
      help: msg`A name of your own, and where the value stands in the JSON, such as order.items[0].price.`,
    },
    timeout: { label: msg`How long to wait for an answer` },
    retries: { label: msg`How often to try again` },
  },
  options: {
    'method.GET': msg`Fetch (GET)`,
    'method.POST': msg`Send (POST)`,
    'method.PUT': msg`Replace (PUT)`,
    'method.PATCH': msg`Change (PATCH)`,
    'method.DELETE': msg`Delete (DELETE)`,
  },
};

/** The model takes no address without a host, and none with a variable in it. */
function hostOf(url: string): string {
  return /^https:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}
