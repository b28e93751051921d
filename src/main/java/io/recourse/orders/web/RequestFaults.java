package io.recourse.orders.web;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one request, collected before it is refused as a whole. */
final class RequestFaults {

  private static final int MOST = 200;

  private final List<FieldError> errors = new ArrayList<>();
  private boolean unknownProperty;

  void add(String pointer, Phrase why) {
    if (errors.size() < MOST) {
      errors.add(new FieldError(PlainText.sendable(pointer), why));
    }
  }

  void add(String pointer, String key, Object... facts) {
    add(pointer, Phrase.of(key, facts));
  }

  void unknown(String pointer) {
    unknownProperty = true;
    add(pointer.length() > MOST ? pointer.substring(0, MOST) : pointer, "field.unknown");
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  void refuseIfAny() {
    if (unknownProperty) {
      throw new Problem(Problem.Kind.MALFORMED, "request.unknownProperties", errors);
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
