package io.recourse.thirdparties;

import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What staff ask.
 *
 * @param line of the order, whose goods it is about; null for none
 */
public record PartyQuestion(
    String party, String email, String language, Integer line, String question)
    implements Serializable {

  public static final Set<String> LANGUAGES = Set.of("en", "zh-CN", "zh-TW");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}\\.[^\\s@,;<>\".]{2,}");

  void check(List<FieldError> errors) {
    demand(errors, "/party", party, WordRules.SHORT);
    demand(errors, "/question", question, WordRules.NOTE);
    if (email == null || !ADDRESS.matcher(email.strip()).matches()) {
      errors.add(new FieldError("/email", "thirdParty.email"));
    }
    if (language == null || !LANGUAGES.contains(language)) {
      errors.add(FieldError.of("/language", "field.notOneOf", LANGUAGES));
    }
  }

  private static void demand(List<FieldError> errors, String pointer, String text, int longest) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(pointer, "field.empty"));
    }
    WordRules.check(errors, pointer, text, longest);
  }
}
