package io.recourse.orders.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Problem;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class ClaimRaceTest {

  @Autowired Orders orders;
  @Autowired Clock clock;

  private final String number = SampleOrders.number();

  @BeforeEach
  void store() {
    orders.upsert(SampleOrders.of(number, 7), "TEST", clock.instant());
  }

  @Test
  @DisplayName("RET-10 fifty requests at once never bind more pieces than were bought")
  void never_over_claimed() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(50);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      attempts.add(this::claimOne);
    }
    int won = 0;
    for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
      won += attempt.get() ? 1 : 0;
    }
    crowd.shutdown();

    assertThat(won).isEqualTo(7);
    assertThat(line().claimedQuantity()).isEqualTo(7);
  }

  private boolean claimOne() {
    try {
      orders.bind(number, Map.of(1, 1));
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  @Test
  void too_many_pieces_are_refused_with_what_is_left() {
    orders.bind(number, Map.of(1, 5));

    assertThatThrownBy(() -> orders.bind(number, Map.of(1, 3)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
              assertThat(problem.errors().get(0).pointer()).isEqualTo("/lines/1/quantity");
              assertThat(problem).hasMessageContaining("2 pieces left");
            });
    assertThat(line().claimedQuantity()).isEqualTo(5);
  }

  @Test
  void released_pieces_can_be_claimed_again_and_returned_ones_cannot() {
    orders.bind(number, Map.of(1, 7));
    orders.countReturned(number, Map.of(1, 4));
    orders.bind(number, Map.of(1, -3));

    assertThat(line().openQuantity()).isEqualTo(3);
    assertThat(line().returnedQuantity()).isEqualTo(4);
    assertThatThrownBy(() -> orders.bind(number, Map.of(1, -1))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> orders.countReturned(number, Map.of(1, 1)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void counters_survive_a_newer_word_of_the_shop() {
    orders.bind(number, Map.of(1, 2));
    orders.upsert(SampleOrders.of(number, 9), "TEST", clock.instant());

    assertThat(line().quantity()).isEqualTo(9);
    assertThat(line().claimedQuantity()).isEqualTo(2);
  }

  @Test
  void an_order_is_found_by_email_without_case() {
    assertThat(orders.findFor(number, " JO@example.org")).isPresent();
    assertThat(orders.findFor(number, "no@example.org")).isEmpty();
    assertThat(orders.findFor("no\0where", "jo@example.org")).isEmpty();
  }

  private OrderLine line() {
    return orders.find(number).orElseThrow().line(1).orElseThrow();
  }
}
