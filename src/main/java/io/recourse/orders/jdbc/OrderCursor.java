package io.recourse.orders.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Where a page of orders ended: opaque to callers. */
record OrderCursor(Instant placedAt, String number) {

  private static final OrderCursor START =
      new OrderCursor(Instant.parse("9999-01-01T00:00:00Z"), "");

  static OrderCursor after(Order last) {
    return new OrderCursor(last.placedAt(), last.number());
  }

  static OrderCursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int cut = plain.indexOf(' ');
      long micros = Long.parseLong(plain.substring(0, Math.max(cut, 0)));
      String number = plain.substring(cut + 1);
      Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      if (number.indexOf('\0') >= 0 || at.isAfter(START.placedAt) || at.isBefore(Instant.EPOCH)) {
        throw new IllegalArgumentException("not a cursor");
      }
      return new OrderCursor(at, number);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Problem.malformed("The cursor is not one that a page gave.");
    }
  }

  String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, placedAt);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((micros + " " + number).getBytes(UTF_8));
  }
}
