package io.recourse.portal.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Steps, outcomes and times in the words a customer reads. */
@Component("customerWords")
public class CustomerWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private final MessageSource texts;

  CustomerWords(MessageSource texts) {
    this.texts = texts;
  }

  public String step(String step, Locale language) {
    return texts.getMessage("step." + step, null, step, language);
  }

  public String outcome(String outcome, Locale language) {
    return texts.getMessage("default." + outcome, null, outcome, language);
  }

  public String day(Instant at, Locale language) {
    return DAY.localizedBy(language).format(at.atOffset(ZoneOffset.UTC));
  }

  public String moment(Instant at, Locale language) {
    return MOMENT.localizedBy(language).format(at.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
