package io.recourse.suggestions.mail;

import io.recourse.messages.PlainMail;
import io.recourse.suggestions.GuestMail;
import io.recourse.suggestions.GuestSuggestion;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The mail in the language of the page; what was typed is not in it, for others may have typed it.
 */
@Component
class GuestMailInWords implements GuestMail {

  private final PlainMail mail;
  private final MessageSource words;

  GuestMailInWords(PlainMail mail, MessageSource words) {
    this.mail = mail;
    this.words = words;
  }

  @Override
  public void ask(GuestSuggestion said, URI link) {
    Locale language = Locale.forLanguageTag(said.language());
    mail.send(
        said.email(),
        said.language(),
        words.getMessage("suggestion.guest.mail.subject", null, language),
        words.getMessage("suggestion.guest.mail.body", new Object[] {link}, language));
  }
}
