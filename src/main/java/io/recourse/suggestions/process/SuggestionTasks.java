package io.recourse.suggestions.process;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the forms of both tasks show and ask alike. */
@Component
class SuggestionTasks {

  private final Cases cases;

  SuggestionTasks(Cases cases) {
    this.cases = cases;
  }

  Map<String, Object> prefill(CaseNumber number) {
    CaseOrigin origin = cases.get(number).origin();
    Map<String, Object> known = new TreeMap<>();
    known.put("subject", origin.subject());
    known.put("suggestion", origin.body());
    return known;
  }

  /** What everybody may read of an adopted one; null for nothing. */
  static String published(Map<String, Object> values) {
    Object words = values.get("published");
    return words == null || words.toString().isBlank() ? null : words.toString().strip();
  }

  /** What the author reads. */
  static String words(Map<String, Object> values) {
    Object words = values.get("words");
    if (words == null || words.toString().isBlank()) {
      throw Problem.invalid("/values/words", "field.given");
    }
    return words.toString().strip();
  }
}
