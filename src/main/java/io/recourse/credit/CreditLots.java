package io.recourse.credit;

import io.recourse.common.Money;
import io.recourse.credit.CreditEntry.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reckons what is left of each grant of one account: what expires first is used first. The parts
 * add up to the balance, whatever happened.
 */
public final class CreditLots {

  private static final Comparator<CreditLot> FIRST_TO_EXPIRE =
      Comparator.comparing(CreditLot::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Map<String, CreditLot> lots = new LinkedHashMap<>();

  private CreditLots() {}

  /**
   * @param entries of one person in one currency, the oldest first
   */
  public static List<CreditLot> of(List<CreditEntry> entries) {
    CreditLots lots = new CreditLots();
    entries.forEach(lots::follow);
    return List.copyOf(lots.lots.values());
  }

  /** What can be used at a moment. */
  static long usable(List<CreditLot> lots, Instant at) {
    return lots.stream()
        .filter(lot -> lot.isUsable(at))
        .mapToLong(lot -> lot.left().amount())
        .sum();
  }

  private void follow(CreditEntry entry) {
    long amount = entry.amount().amount();
    if (entry.kind() == Kind.GRANT) {
      lots.put(
          entry.key(),
          new CreditLot(entry.key(), entry.caseNumber(), entry.amount(), entry.expiresAt()));
    } else if (entry.kind() == Kind.USE) {
      take(amount, entry.at());
    } else {
      take(amount - takeFrom(entry.key(), amount), entry.at());
    }
  }

  /** From what could be used then, what expires first before the rest. */
  private void take(long amount, Instant at) {
    long open = amount;
    for (CreditLot lot : inOrder(at)) {
      open -= takeFrom(lot.key(), open);
    }
  }

  private List<CreditLot> inOrder(Instant at) {
    return lots.values().stream()
        .sorted(
            Comparator.comparing((CreditLot lot) -> !lot.isUsable(at))
                .thenComparing(FIRST_TO_EXPIRE))
        .toList();
  }

  private long takeFrom(String key, long most) {
    CreditLot lot = lots.get(key);
    Money left = lot == null ? null : lot.left();
    long taken = left == null ? 0 : Math.min(left.amount(), most);
    if (taken > 0) {
      lots.put(key, lot.less(taken));
    }
    return taken;
  }
}
