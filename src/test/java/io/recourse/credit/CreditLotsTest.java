package io.recourse.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.credit.CreditEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is left of each grant. */
class CreditLotsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  @DisplayName(
      "RFD-01 what expires first is used first, and what expired is not used before the rest")
  void order() {
    List<CreditLot> lots =
        CreditLots.of(
            List.of(
                granted("ever", 500, null, 0),
                granted("late", 500, 40, 0),
                granted("soon", 300, 10, 0),
                used("u1", 400, 5)));
    assertThat(lots).extracting(CreditLot::key).containsExactly("ever", "late", "soon");
    assertThat(lots).extracting(lot -> lot.left().amount()).containsExactly(500L, 400L, 0L);
    assertThat(CreditLots.usable(lots, day(50))).isEqualTo(500);
  }

  @Test
  @DisplayName("RFD-01 property: the parts add up to the balance and none is ever below nothing")
  void adds_up() {
    for (int seed = 0; seed < 300; seed++) {
      Random chance = new Random(seed);
      List<CreditEntry> entries = new ArrayList<>();
      long balance = 0;
      for (int step = 0; step < 30; step++) {
        CreditEntry next = next(chance, entries, balance, step);
        balance += next.change();
        entries.add(next);
        List<CreditLot> lots = CreditLots.of(entries);
        assertThat(lots).allMatch(lot -> lot.left().amount() >= 0);
        assertThat(lots.stream().mapToLong(lot -> lot.left().amount()).sum())
            .as("seed %d, step %d", seed, step)
            .isEqualTo(balance);
        assertThat(CreditLots.usable(lots, day(step))).isBetween(0L, balance);
      }
    }
  }

  @Test
  @DisplayName("RFD-01 Germany: three years from the end of the year of the grant")
  void germany() {
    Validity germany = new Validity("DE", Period.ofYears(3), true, "g", "s", "SECONDARY");
    assertThat(germany.lastDay(LocalDate.of(2026, 1, 2))).isEqualTo(LocalDate.of(2029, 12, 31));
    assertThat(germany.lastDay(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2029, 12, 31));
  }

  /** As the ledger lets it: never below nothing, a grant taken back or expired once. */
  private static CreditEntry next(Random chance, List<CreditEntry> before, long balance, int step) {
    List<CreditLot> lots = CreditLots.of(before);
    if (balance > 0 && chance.nextInt(3) == 0) {
      return used("u" + step, 1 + chance.nextLong(balance), step);
    }
    if (!lots.isEmpty() && chance.nextInt(4) == 0) {
      CreditLot lot = lots.get(chance.nextInt(lots.size()));
      if (lot.left().exceedsZero()) {
        return entry(Kind.EXPIRE, lot.key(), lot.left().amount(), null, step);
      }
    }
    Integer until = chance.nextBoolean() ? null : step + chance.nextInt(20);
    return granted("g" + step, 1 + chance.nextInt(900), until, step);
  }

  private static CreditEntry granted(String key, long amount, Integer until, int on) {
    return entry(Kind.GRANT, key, amount, until == null ? null : day(until), on);
  }

  private static CreditEntry used(String key, long amount, int on) {
    return entry(Kind.USE, key, amount, null, on);
  }

  private static CreditEntry entry(Kind kind, String key, long amount, Instant until, int on) {
    return new CreditEntry(
        kind, key, new Money(amount, "EUR"), "RC-1", null, day(on), "system", until);
  }

  private static Instant day(int number) {
    return START.plusSeconds(86_400L * number);
  }
}
