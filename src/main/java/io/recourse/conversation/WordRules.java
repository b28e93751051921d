package io.recourse.conversation;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.List;

/** What text may be stored: no NUL, no half surrogate pair, no more than so many characters. */
public final class WordRules {

  public static final int SHORT = 200;
  public static final int NOTE = 2_000;
  public static final int LETTER = 20_000;

  private WordRules() {}

  public static void check(List<FieldError> errors, String pointer, String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.length() > longest) {
      errors.add(FieldError.of(pointer, "field.tooLong", longest));
    }
    if (!isStorable(text)) {
      errors.add(new FieldError(pointer, "field.unstorable"));
    }
  }

  public static void demand(String pointer, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(pointer, "field.empty");
    }
    List<FieldError> errors = new java.util.ArrayList<>();
    check(errors, pointer, text, longest);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
