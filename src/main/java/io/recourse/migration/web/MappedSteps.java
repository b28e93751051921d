package io.recourse.migration.web;

import java.util.HashMap;
import java.util.Map;

/** What was sent as a mapping; a step without a target stays. */
final class MappedSteps {

  private MappedSteps() {}

  static Map<String, String> of(Map<String, String> sent) {
    Map<String, String> own = new HashMap<>();
    if (sent != null) {
      sent.forEach((element, target) -> own.put(element, target == null ? "" : target.strip()));
    }
    return own;
  }
}
