/** Where the auth library reads who calls. Always written by us, over whatever came from outside. */
export const CLIENT_ADDRESS_HEADER = 'x-janela-client-address';
