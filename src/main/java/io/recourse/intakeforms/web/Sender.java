package io.recourse.intakeforms.web;

import java.util.UUID;

/**
 * What is asked beside the form itself.
 *
 * @param submission names this form, so that sending it twice opens one case
 * @param order number of the order it is about; blank for none
 * @param email of that order, from who is not signed in
 */
record Sender(String submission, String order, String email) {

  static Sender of(String order) {
    return new Sender(UUID.randomUUID().toString(), order, null);
  }

  String orderOrNull() {
    return order == null || order.isBlank() ? null : order.strip();
  }
}
