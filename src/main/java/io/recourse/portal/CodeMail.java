package io.recourse.portal;

import io.recourse.messages.PlainMail;
import io.recourse.portal.MailboxCodes.Mailbox;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The code goes out at once or not at all, and never by way of the case: who reads the case on the
 * portal is whom it asks for proof.
 */
@Component
class CodeMail {

  private final PlainMail mail;
  private final MessageSource words;

  CodeMail(PlainMail mail, MessageSource words) {
    this.mail = mail;
    this.words = words;
  }

  void send(Mailbox to, String code, Locale language) {
    Object[] facts = {code, to.about(), MailboxCodes.VALID.toMinutes()};
    mail.send(
        to.email(),
        language.toLanguageTag(),
        words.getMessage("portal.code.mail.subject", facts, language),
        words.getMessage("portal.code.mail.body", facts, language));
  }
}
