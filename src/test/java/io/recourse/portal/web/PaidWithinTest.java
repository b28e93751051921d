package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PaidWithinTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT48H | en | Paid within 48 hours after the goods are back with us.",
        "PT1H | en | Paid within 1 hour after the goods are back with us.",
        "P14D | en | Paid within 14 days after the goods are back with us.",
        "P1M | en | Paid within 1 month after the goods are back with us.",
        "P2M | zh-CN | 我们收到退货后 2 个月内到账。",
        "P1Y | en | Paid within 1 year after the goods are back with us.",
        "PT48H | zh-TW | 我們收到退貨後 48 小時內到帳。"
      })
  @DisplayName("RET-05 a refund term is told in the unit the policy gave it in")
  void inItsUnit(String iso, String language, String words) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/portal");
    messages.setDefaultEncoding("UTF-8");
    PaidWithin term = PaidWithin.of(iso);

    Locale locale = Locale.forLanguageTag(language);
    String length = messages.getMessage(term.key(), new Object[] {term.number()}, locale);

    assertThat(messages.getMessage("portal.quote.paid", new Object[] {length}, locale))
        .isEqualTo(words);
  }
}
