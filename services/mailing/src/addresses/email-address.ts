/** Longer ones no server takes (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST = 254;

/**
 * Whether mail can be addressed to it: a name, one `@` and a domain with a dot, without spaces, control characters, or
 * anything else that would end a header or a command of SMTP. Quoted names and addresses of machines are none here.
 */
export function isEmailAddress(text: string): boolean {
  const [, name = '', domain = ''] = /^([^@]+)@([^@]+)$/.exec(text) ?? [];
  return (
    text.length <= LONGEST &&
    /^[\p{Letter}\p{Number}!#$%&'*+/=?^_`{|}~-]+(\.[\p{Letter}\p{Number}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(name) &&
    /^([\p{Letter}\p{Number}]([\p{Letter}\p{Number}-]*[\p{Letter}\p{Number}])?\.)+[\p{Letter}\p{Number}-]{2,}$/u.test(
      domain,
    )
  );
}
