/** How somebody gets what no program can get for them: the login leads through an identity provider. */
export const cookieAdvice =
  'Log in with a browser, copy the cookie connect.sid from its developer tools (Application or Storage, Cookies), and set NOVA_EDFI_COOKIE or pass --cookie-file FILE.'
