package io.recourse.contractwithdrawal.web;

import io.recourse.contractwithdrawal.Declaration;
import java.util.Locale;
import java.util.UUID;

/**
 * As it was sent; nothing but this is asked.
 *
 * @param part what of an order that was not found is meant; may be left empty
 */
record WithdrawForm(String submission, String name, String orderNumber, String email, String part) {

  static WithdrawForm empty(String orderNumber, String name, String email) {
    return new WithdrawForm(UUID.randomUUID().toString(), name, orderNumber, email, null);
  }

  Declaration read(Locale language) {
    return Declaration.of(number(), name, orderNumber, email, language.toLanguageTag());
  }

  /** The same with a number of its own where it came without one of ours. */
  WithdrawForm numbered() {
    return new WithdrawForm(number().toString(), name, orderNumber, email, part);
  }

  private UUID number() {
    try {
      return UUID.fromString(submission);
    } catch (IllegalArgumentException | NullPointerException notOurs) {
      return UUID.randomUUID();
    }
  }
}
