/**
 * Passphrases (and stems of passphrases) that head every published list of leaked ones. Short on purpose: the length rule and
 * the estimate do the rest, and a longer list would only be another promise we could not keep.
 */
export const commonPassphrases: ReadonlySet<string> = new Set(
  `password passwort motdepasse contraseña senha123 passw0rd password1 password123 passwords mypassword yourpassword
  letmein letmeinnow welcome welcome1 welcome123 admin administrator rootroot iloveyou iloveyou1 loveyou loveme ilovegod
  princess sunshine football baseball basketball superman batman spiderman starwars pokemon michael jennifer jessica
  charlie jordan23 liverpool chelsea arsenal manchester barcelona realmadrid juventus ferrari mercedes porsche yamaha
  computer internet samsung google facebook whatsapp youtube linkedin twitter microsoft windows iphone android
  trustno1 whatever freedom hello hellohello helloworld secret topsecret master shadow dragon monkey killer access
  qwerty qwertyuiop qwerty123 qwertz qwertzuiop azerty asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc qweasdzxc
  abc abcd abcdef abcdefgh abcabc test testtest testing test1234 demo demodemo changeme default guest login
  summer winter spring autumn monday friday january february december birthday christmas
  correcthorsebatterystaple thequickbrownfox openSesame opensesame abracadabra unbelievable nothing anything everything
  walnut walnuts walnutwalnut walnutapp prostate prostatitis
  11111111 12345678 123456789 1234567890 87654321 00000000 12341234 11223344 123123123 147258369 987654321 1q2w3e4r
  1q2w3e4r5t 1qaz2wsx q1w2e3r4 a1b2c3d4 aa123456 abc12345 qwer1234 asdf1234 zaq12wsx`
    .split(/\s+/)
    .map((text) => text.toLowerCase()),
);
