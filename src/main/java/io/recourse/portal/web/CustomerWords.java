package io.recourse.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Steps and outcomes in the words a customer reads. */
@Component("customerWords")
public class CustomerWords {

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
}
