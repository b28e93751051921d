package io.recourse.wordings;

import io.recourse.agreedtexts.TextName;
import io.recourse.common.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message and the group of customers for whom it has words of their own.
 *
 * @param message {@code mail.} or {@code text.} and the template
 * @param audience a group of customers, a member level or a class by what they bought
 */
record GroupName(String message, String audience) {

  private static final Pattern AUDIENCE = Pattern.compile("[A-Z0-9_]{1,40}");
  private static final Pattern KEY =
      Pattern.compile("((?:mail|text)\\.[\\w.]+)\\.(" + AUDIENCE + ")");

  /**
   * @throws Problem INVALID for a group of other letters
   */
  static GroupName demand(String message, String audience) {
    if (audience == null || !AUDIENCE.matcher(audience).matches()) {
      throw Problem.invalid("/audience", "wording.audience");
    }
    return new GroupName(message, audience);
  }

  /** Empty for what names no message and group. */
  static Optional<GroupName> parse(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches()
        ? Optional.of(new GroupName(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  TextName text() {
    return new TextName(GroupWords.KIND, key());
  }

  String key() {
    return message + "." + audience;
  }
}
