package io.recourse.refunds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads a refund over the payments of an order (RFD-06): the first payment that can carry it
 * alone does; otherwise they are used up in the order in which they were made, and what no payment
 * accounts for goes to the last.
 */
final class PaymentSplit {

  /** A payment and how many minor units of it are left to give back. */
  record Room(OriginalPayment payment, long left) {}

  /** Minor units that go back to one payment. */
  record Part(OriginalPayment payment, long amount) {}

  private PaymentSplit() {}

  static List<Part> over(List<Room> rooms, long amount) {
    return rooms.stream()
        .filter(room -> room.left() >= amount)
        .findFirst()
        .map(room -> List.of(new Part(room.payment(), amount)))
        .orElseGet(() -> inOrder(rooms, amount));
  }

  /** The payment with this reference first, and what it cannot carry over the others. */
  static List<Part> preferring(String providerRef, List<Room> rooms, long amount) {
    List<Room> sorted = new ArrayList<>(rooms);
    sorted.sort(Comparator.comparing(room -> !providerRef.equals(room.payment().providerRef())));
    return sorted.get(0).left() >= amount
        ? List.of(new Part(sorted.get(0).payment(), amount))
        : inOrder(sorted, amount);
  }

  private static List<Part> inOrder(List<Room> rooms, long amount) {
    List<Part> parts = new ArrayList<>();
    long open = amount;
    for (int i = 0; i < rooms.size() && open > 0; i++) {
      boolean last = i == rooms.size() - 1;
      long share = last ? open : Math.min(Math.max(0, rooms.get(i).left()), open);
      if (share > 0) {
        parts.add(new Part(rooms.get(i).payment(), share));
      }
      open -= share;
    }
    return parts.isEmpty() ? List.of(new Part(OriginalPayment.UNLISTED, amount)) : parts;
  }
}
