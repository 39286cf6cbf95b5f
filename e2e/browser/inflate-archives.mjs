// Unpacks the browser, its libraries and its fonts from the folder given as argument into TMPDIR.
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

const [, , archives] = process.argv;
if (archives === undefined) throw new Error('Say where the archives are.');
const names = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
await Promise.all(names.map((name) => inflate(path.join(archives, name))));
