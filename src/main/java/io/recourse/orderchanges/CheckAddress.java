package io.recourse.orderchanges;

import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Address;
import io.recourse.orders.OrderLimits;
import java.util.List;

/** Checks an address an order is to go to instead. */
final class CheckAddress {

  private CheckAddress() {}

  static void check(Address told, String at, List<FieldError> errors) {
    demand(told.line1(), at + "/line1", errors);
    demand(told.city(), at + "/city", errors);
    demand(told.postcode(), at + "/postcode", errors);
    WordRules.check(errors, at + "/name", told.name(), WordRules.SHORT);
    WordRules.check(errors, at + "/line2", told.line2(), WordRules.SHORT);
    WordRules.check(errors, at + "/region", told.region(), WordRules.SHORT);
    if (told.country() == null) {
      errors.add(new FieldError(at + "/country", "field.given"));
    } else if (!OrderLimits.isCountry(told.country())) {
      errors.add(new FieldError(at + "/country", "field.country"));
    }
  }

  private static void demand(String text, String at, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(new FieldError(at, "field.given"));
    } else {
      WordRules.check(errors, at, text, WordRules.SHORT);
    }
  }
}
