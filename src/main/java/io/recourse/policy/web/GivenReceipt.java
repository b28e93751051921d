package io.recourse.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One receipt for one reader.
 *
 * @param ofCase currency of the case; null where it has none
 */
record GivenReceipt(JsonNode inputs, JsonNode outcome, String ofCase, Locale reader) {

  /** Of the row that answered, of what was asked, or of the case. */
  String currency() {
    return Stream.of(outcome, inputs)
        .map(columns -> columns.path("currency").asText(""))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse(ofCase);
  }

  /** Whether limits count points, not money. */
  boolean isPoints() {
    return "POINTS".equals(inputs.path("kind").asText());
  }
}
