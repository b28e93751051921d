package io.recourse.contractwithdrawal;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellPartner;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody declares who withdraws from a contract: who they are, from which contract, and
 * where the receipt goes. Nothing else may be asked (Dir. 2011/83/EU art. 11a(2)).
 *
 * @param submission of the form, so that one that is sent twice is one declaration
 * @param part what of the order it is about, in words; null for all of it
 * @param language BCP 47 tag in which they read our pages
 */
public record Declaration(
    UUID submission, String name, String orderNumber, String email, String part, String language) {

  private static final int NUMBER = 64;

  /**
   * @throws Problem INVALID with each field that is missing, too long or no address
   */
  public static Declaration of(
      UUID submission, String name, String orderNumber, String email, String language) {
    List<FieldError> errors = new ArrayList<>();
    String who = given("/name", name, WordRules.SHORT, errors);
    String from = given("/orderNumber", orderNumber, NUMBER, errors);
    String address = given("/email", email, WordRules.SHORT, errors);
    if (address != null && !TellPartner.isAddress(address)) {
      errors.add(new FieldError("/email", "suggestion.guest.noAddress"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return new Declaration(submission, who, from, address, null, language);
  }

  /** The same about this part of the order. */
  public Declaration about(String pieces) {
    return new Declaration(submission, name, orderNumber, email, pieces, language);
  }

  private static String given(String pointer, String text, int most, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(pointer, "field.given"));
      return null;
    }
    String said = text.strip();
    int before = errors.size();
    WordRules.check(errors, pointer, said, most);
    if (said.chars().anyMatch(Character::isISOControl) && errors.size() == before) {
      errors.add(new FieldError(pointer, "field.control"));
    }
    return errors.size() == before ? said : null;
  }
}
