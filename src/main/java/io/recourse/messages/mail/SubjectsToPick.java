package io.recourse.messages.mail;

import io.recourse.engine.InputWords;
import io.recourse.messages.VariantWords;
import io.recourse.messages.VariantWords.Said;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail is picked by its subject, as customers read it now, without the facts of a case. */
@Component
class SubjectsToPick implements InputWords {

  private static final String NUMBER = "\\{\\{caseNumber}}[:：]?\\s*";
  private static final String OTHERWISE = "\\{\\{(\\w+)}}\\{\\{\\^\\1}}(.*?)\\{\\{/\\1}}";
  private static final String NEXT_CASE = "\\{\\{/\\w+}}\\{\\{[#^]\\w+}}";
  private static final String MARK = "\\{\\{[#^/]\\w+}}";
  private static final String FACT = "\\{\\{\\w+}}";

  private final MessageSource texts;
  private final VariantWords agreed;

  SubjectsToPick(MessageSource texts, VariantWords agreed) {
    this.texts = texts;
    this.agreed = agreed;
  }

  @Override
  public Optional<String> say(String step, String input, String word, Locale reader) {
    return input.equals("template")
        ? subject("mail." + word, reader).map(SubjectsToPick::plain)
        : Optional.empty();
  }

  private Optional<String> subject(String key, Locale reader) {
    return agreed
        .of(key, reader, null)
        .map(Said::subject)
        .or(() -> Optional.ofNullable(texts.getMessage(key + ".subject", null, null, reader)));
  }

  private static String plain(String subject) {
    return subject
        .replaceAll(NUMBER, "")
        .replaceAll(OTHERWISE, "$2")
        .replaceAll(NEXT_CASE, " / ")
        .replaceAll(MARK, "")
        .replaceAll(FACT, "…")
        .strip();
  }
}
