package io.recourse.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hide condition of a field, understood where it compares one key with one text. */
record HideCondition(Certainty certainty, String key, boolean hiddenWhenEqual, String text) {

  enum Certainty {
    ALWAYS,
    COMPARES,
    UNKNOWN
  }

  static final HideCondition ALWAYS = new HideCondition(Certainty.ALWAYS, null, false, null);

  private static final Pattern COMPARISON =
      Pattern.compile("=\\s*(\\w+)\\s*(!?=)\\s*\"([^\"\\\\]*)\"\\s*");

  static HideCondition unless(String hide) {
    if (hide == null || hide.isBlank()) {
      return ALWAYS;
    }
    Matcher simple = COMPARISON.matcher(hide);
    return simple.matches()
        ? new HideCondition(
            Certainty.COMPARES, simple.group(1), "=".equals(simple.group(2)), simple.group(3))
        : new HideCondition(Certainty.UNKNOWN, null, false, null);
  }

  /** Whether the person is sure to see the field beside these values. */
  boolean surely(Map<?, ?> siblings) {
    return switch (certainty) {
      case ALWAYS -> true;
      case COMPARES -> hiddenWhenEqual != Objects.equals(siblings.get(key), text);
      case UNKNOWN -> false;
    };
  }
}
