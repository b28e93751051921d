package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.refunds.PaymentSplit.Part;
import io.recourse.refunds.PaymentSplit.Room;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentSplitTest {

  @Property
  @Label("RFD-06 the parts of a refund add up, and no payment gives back more than it brought")
  void adds_up(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 10_000) Long> lefts,
      @ForAll @LongRange(min = 1, max = 50_000) long wanted) {
    long whole = lefts.stream().mapToLong(Long::longValue).sum();
    long amount = Math.max(1, Math.min(wanted, whole));

    List<Part> parts = PaymentSplit.over(rooms(lefts), amount);

    assertThat(parts.stream().mapToLong(Part::amount).sum()).isEqualTo(amount);
    assertThat(parts).allMatch(part -> part.amount() > 0);
    if (whole >= amount) {
      assertThat(parts).allMatch(part -> part.amount() <= lefts.get(part.payment().seq() - 1));
    }
  }

  @Test
  @DisplayName("RFD-06 one payment that can carry it alone does")
  void one_payment_where_possible() {
    assertThat(PaymentSplit.over(rooms(List.of(500L, 2000L)), 1500))
        .extracting(part -> part.payment().seq(), Part::amount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 1500L));
  }

  @Test
  void an_order_without_listed_payments_is_refunded_as_unlisted() {
    assertThat(PaymentSplit.over(List.of(), 10))
        .containsExactly(new Part(OriginalPayment.UNLISTED, 10));
  }

  private static List<Room> rooms(List<Long> lefts) {
    List<Room> rooms = new ArrayList<>();
    for (Long left : lefts) {
      int seq = rooms.size() + 1;
      rooms.add(new Room(new OriginalPayment(seq, "CARD", "pi_" + seq), left));
    }
    return rooms;
  }
}
