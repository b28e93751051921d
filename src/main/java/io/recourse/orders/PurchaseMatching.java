package io.recourse.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches returns to earlier purchases of the same customer and product, latest purchase first:
 * that is the one a customer most likely brings back. One return may empty several purchases.
 */
public final class PurchaseMatching {

  /** What was bought of one product, and how many pieces are still open. */
  public record Lot(
      String customerId, String sku, String order, int line, Instant placedAt, int open) {}

  /** Pieces taken from one order line. */
  public record Piece(String order, int line, int quantity) {}

  /** The verdict on one return; {@code pieces} is empty unless matched. */
  public record Finding(ImportedReturnVerdict verdict, List<Piece> pieces, String reason) {}

  private record Key(String customerId, String sku) {}

  private final Map<Key, List<Lot>> lots = new HashMap<>();

  public PurchaseMatching(List<Lot> bought) {
    for (Lot lot : bought) {
      lots.computeIfAbsent(new Key(lot.customerId(), lot.sku()), key -> new ArrayList<>()).add(lot);
    }
    lots.values().forEach(of -> of.sort(Comparator.comparing(Lot::placedAt).reversed()));
  }

  /** Judges one return and uses up the pieces it matched; call in the order of time. */
  public Finding judge(ImportedReturn told) {
    List<Lot> of = lots.getOrDefault(new Key(told.customerId(), told.sku()), List.of());
    long left = of.stream().filter(lot -> isEarlier(lot, told)).mapToLong(Lot::open).sum();
    if (left == 0) {
      return new Finding(
          ImportedReturnVerdict.NO_EARLIER_PURCHASE,
          List.of(),
          "No earlier purchase of this product by this customer has a piece left to return.");
    }
    if (left < told.quantity()) {
      return new Finding(
          ImportedReturnVerdict.OVER_RETURNED,
          List.of(),
          "%d pieces came back, but only %d bought before are left."
              .formatted(told.quantity(), left));
    }
    List<Piece> pieces = take(of, told);
    return new Finding(ImportedReturnVerdict.MATCHED, pieces, reason(pieces));
  }

  private static List<Piece> take(List<Lot> of, ImportedReturn told) {
    List<Piece> pieces = new ArrayList<>();
    int due = told.quantity();
    for (int i = 0; i < of.size() && due > 0; i++) {
      Lot lot = of.get(i);
      int taken = isEarlier(lot, told) ? Math.min(due, lot.open()) : 0;
      if (taken > 0) {
        pieces.add(new Piece(lot.order(), lot.line(), taken));
        of.set(i, less(lot, taken));
        due -= taken;
      }
    }
    return pieces;
  }

  private static boolean isEarlier(Lot lot, ImportedReturn told) {
    return !lot.placedAt().isAfter(told.returnedAt());
  }

  private static Lot less(Lot lot, int taken) {
    return new Lot(
        lot.customerId(), lot.sku(), lot.order(), lot.line(), lot.placedAt(), lot.open() - taken);
  }

  private static String reason(List<Piece> pieces) {
    Piece first = pieces.get(0);
    String more = pieces.size() == 1 ? "" : " and %d more".formatted(pieces.size() - 1);
    return "Bought earlier on order %s, line %d%s.".formatted(first.order(), first.line(), more);
  }
}
