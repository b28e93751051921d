package io.recourse.suggestions;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody suggests who named no order, before it is confirmed from their mailbox.
 *
 * @param language BCP 47 tag in which they read our pages
 */
public record GuestSuggestion(
    String email, String name, String language, String subject, String body) {

  private static final int LINE = 200;
  private static final int LETTER = 4000;

  /**
   * @throws Problem INVALID with each field that is missing, too long or no address
   */
  public static GuestSuggestion of(
      String email, String name, String language, String subject, String body) {
    List<FieldError> errors = new ArrayList<>();
    String address = given("/email", email, LINE, errors);
    if (address != null && !address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+")) {
      errors.add(new FieldError("/email", "suggestion.guest.noAddress"));
    }
    String who = given("/name", name, LINE, errors);
    String about = given("/subject", subject, LINE, errors);
    String words = given("/text", body, LETTER, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return new GuestSuggestion(address, who, language, about, words);
  }

  private static String given(String pointer, String text, int most, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
      return null;
    }
    if (text.strip().length() > most) {
      errors.add(new FieldError(pointer, Phrase.of("field.tooLong", most)));
      return null;
    }
    if (text.indexOf('\0') >= 0) {
      errors.add(new FieldError(pointer, "field.control"));
      return null;
    }
    return text.strip();
  }
}
