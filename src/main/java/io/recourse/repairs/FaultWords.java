package io.recourse.repairs;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes of faults in the reader's language; one that the shop added itself is said as it is. */
@Component
class FaultWords {

  private final MessageSource words;

  FaultWords(MessageSource words) {
    this.words = words;
  }

  /** As options of a form. */
  List<Map<String, String>> options(List<String> codes) {
    return codes.stream().map(code -> Map.of("value", code, "label", say(code))).toList();
  }

  private String say(String code) {
    return words.getMessage("repairs.fault." + code, null, code, LocaleContextHolder.getLocale());
  }
}
