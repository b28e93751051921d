package io.recourse.orders;

import io.recourse.common.Phrase;
import java.util.Optional;

/**
 * What can be the number of an order: it stands in addresses, and whatever is stored must be opened
 * there (EDG-01). Servers and proxies refuse or rewrite some signs even when they are encoded.
 */
public final class OrderNumbers {

  private static final String NOT_IN_ADDRESSES = "/\\%;";

  private OrderNumbers() {}

  /** What is wrong with the number, if anything. */
  public static Optional<Phrase> flaw(String number) {
    Optional<Phrase> flaw = PlainText.flaw(number, OrderLimits.NUMBER_LENGTH);
    return flaw.isPresent() ? flaw : inAddresses(number);
  }

  private static Optional<Phrase> inAddresses(String number) {
    if (number.chars().anyMatch(sign -> NOT_IN_ADDRESSES.indexOf(sign) >= 0)) {
      return Optional.of(Phrase.of("field.notInAddress"));
    }
    if (number.equals(".") || number.equals("..")) {
      return Optional.of(Phrase.of("field.dots"));
    }
    if (!number.equals(number.strip())) {
      return Optional.of(Phrase.of("field.outerBlank"));
    }
    return number.codePoints().anyMatch(OrderNumbers::isUnseen)
        ? Optional.of(Phrase.of("field.unseen"))
        : Optional.empty();
  }

  private static boolean isUnseen(int sign) {
    int type = Character.getType(sign);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
