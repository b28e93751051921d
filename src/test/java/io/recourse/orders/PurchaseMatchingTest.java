package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.orders.PurchaseMatching.Lot;
import io.recourse.orders.PurchaseMatching.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PurchaseMatchingTest {

  private static final Instant MONDAY = Instant.parse("2011-03-07T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  @DisplayName("RET-10 the latest earlier purchase is taken first, then the one before")
  void latest_first_and_over_several_purchases() {
    PurchaseMatching matching =
        new PurchaseMatching(List.of(bought("A", MONDAY, 4), bought("B", MONDAY.plus(DAY), 3)));

    PurchaseMatching.Finding finding = matching.judge(returned(5, MONDAY.plus(DAY)));

    assertThat(finding.verdict()).isEqualTo(ImportedReturnVerdict.MATCHED);
    assertThat(finding.pieces()).containsExactly(new Piece("B", 1, 3), new Piece("A", 1, 2));
  }

  @Test
  void pieces_are_used_up() {
    PurchaseMatching matching = new PurchaseMatching(List.of(bought("A", MONDAY, 4)));

    assertThat(matching.judge(returned(3, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.MATCHED);
    assertThat(matching.judge(returned(3, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.OVER_RETURNED);
    assertThat(matching.judge(returned(1, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.MATCHED);
    assertThat(matching.judge(returned(1, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.NO_EARLIER_PURCHASE);
  }

  @Test
  void a_later_purchase_is_none() {
    PurchaseMatching matching = new PurchaseMatching(List.of(bought("A", MONDAY.plus(DAY), 4)));

    assertThat(matching.judge(returned(1, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.NO_EARLIER_PURCHASE);
  }

  @Test
  void another_customer_bought_nothing() {
    PurchaseMatching matching =
        new PurchaseMatching(List.of(new Lot("somebody", "22423", "A", 1, MONDAY, 4)));

    assertThat(matching.judge(returned(1, MONDAY)).verdict())
        .isEqualTo(ImportedReturnVerdict.NO_EARLIER_PURCHASE);
  }

  private static Lot bought(String order, Instant at, int pieces) {
    return new Lot("12520", "22423", order, 1, at, pieces);
  }

  private static ImportedReturn returned(int pieces, Instant at) {
    return new ImportedReturn(
        1,
        "C1",
        1,
        "22423",
        null,
        pieces,
        1275,
        "GBP",
        "12520",
        at,
        ImportedReturnVerdict.UNJUDGED,
        null,
        null,
        "");
  }
}
