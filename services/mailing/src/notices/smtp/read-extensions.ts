import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpSettings } from './read-smtp.js';

/**
 * What the server offers (EHLO), asked over a connection of its own.
 * @throws Error when it cannot be reached.
 */
export function readExtensions({ server, answerWithinMs }: SmtpSettings): Promise<readonly string[]> {
  const timeouts = {
    connectionTimeout: answerWithinMs,
    greetingTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
  };
  const connection = new SMTPConnection({ ...server, ...timeouts });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      const answer = String(connection.lastServerResponse || '');
      connection.quit();
      resolve(answer.split(/\r?\n/).map((line) => line.slice(4)));
    });
  });
}
