package io.recourse.messages.mail;

import io.recourse.cases.Grounds;
import io.recourse.messages.TrialWording;
import io.recourse.messages.VariantWords;
import io.recourse.messages.VariantWords.Said;
import io.recourse.messages.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The templates of all mails, where everybody reads the words on trial. */
@Component
class TriedTemplates implements TrialWording {

  private final MessageSource texts;
  private final Grounds grounds;

  TriedTemplates(MessageSource texts, Grounds grounds) {
    this.texts = texts;
    this.grounds = grounds;
  }

  @Override
  public Wording.Text write(String template, Locale language, Map<String, ?> facts, Said words) {
    VariantWords tried = (key, spoken, person) -> Optional.of(words);
    return new TemplateWording(texts, grounds, tried).write(template, language, facts);
  }
}
