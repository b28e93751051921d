package io.recourse.intake;

import io.recourse.orders.Address;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an order that was not sent yet is to become; one of the four is told, the others are null.
 *
 * @param cancel why it is called off
 * @param shipTo where it goes instead
 * @param items which articles come instead of which lines
 * @param payment the provider's name for the method it is paid with instead
 */
public record WantedChange(String cancel, Address shipTo, List<Item> items, String payment) {

  /** Which of the four is told. */
  public enum Kind {
    CANCEL("cancel"),
    SHIP_TO("shipTo"),
    ITEMS("items"),
    PAYMENT("payment");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    public String pointer() {
      return "/change/" + field;
    }
  }

  /**
   * Another article for some pieces of a line.
   *
   * @param quantity pieces of the line; null for all of them
   */
  public record Item(Integer line, String sku, Integer quantity) {}

  public static WantedChange cancel(String reason) {
    return new WantedChange(reason, null, null, null);
  }

  public static WantedChange items(List<Item> items) {
    return new WantedChange(null, null, items, null);
  }

  public static WantedChange shipTo(Address address) {
    return new WantedChange(null, address, null, null);
  }

  /** Of a change that tells exactly one. */
  public Kind kind() {
    if (cancel != null) {
      return Kind.CANCEL;
    }
    if (shipTo != null) {
      return Kind.SHIP_TO;
    }
    return items != null ? Kind.ITEMS : Kind.PAYMENT;
  }

  /** How many of the four are told. */
  public long told() {
    return Stream.of(cancel, shipTo, items, payment).filter(Objects::nonNull).count();
  }
}
