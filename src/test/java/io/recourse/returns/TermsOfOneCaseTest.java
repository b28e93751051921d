package io.recourse.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.SampleOrders;
import io.recourse.policy.JudgeReturn;
import io.recourse.policy.LineFacts;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class TermsOfOneCaseTest {

  @Autowired CaseTerms terms;
  @Autowired JudgeReturn judge;
  @Autowired OpenCase openCase;
  @Autowired Orders orders;
  @Autowired Clock clock;

  @Test
  @DisplayName("LAW-01 receipts and terms of a case bought at a rule's first midnight agree")
  void oneVersion() {
    Instant firstMinutes = Instant.parse("2026-06-18T22:30:00Z");
    ServiceCase bought = boughtAt(firstMinutes, "DE");

    String judged = judge.judge(facts("DE", firstMinutes)).policyVersion();
    assertThat(judged).endsWith("/EU:2026-06-19");
    assertThat(terms.of(bought).policyVersion()).isEqualTo(judged);
  }

  @Test
  @DisplayName("LAW-01 every term ends with a day of the customer's country")
  void endsWithTheDay() {
    Instant now = clock.instant();
    assertEndsAt(boughtAt(now, "DE"), "Europe/Berlin");
    assertEndsAt(boughtAt(now, "US"), "Pacific/Honolulu");
    assertEndsAt(boughtAt(now, "JP"), "Asia/Tokyo");
  }

  private void assertEndsAt(ServiceCase of, String zone) {
    for (TermName name : List.of(TermName.EVIDENCE, TermName.APPEAL, TermName.CONTEST)) {
      Instant end = terms.due(of, name).at();
      assertThat(end.atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
    }
  }

  private ServiceCase boughtAt(Instant at, String country) {
    Order some = SampleOrders.of(SampleOrders.number(), 1);
    Customer told = some.customer();
    Customer buyer =
        new Customer(told.id(), told.email(), "Jo", null, "en", country, "STANDARD", "B2C");
    Order order =
        new Order(
            some.number(),
            buyer,
            at,
            at,
            "EUR",
            country,
            some.lines(),
            some.shipping(),
            some.payments(),
            true,
            some.paid(),
            false,
            1);
    orders.upsert(order, "API", clock.instant());
    NewCase complaint =
        new NewCase(
            CaseType.COMPLAINT,
            Channel.API,
            order.number(),
            null,
            null,
            "It",
            "hums",
            List.of(),
            null);
    return openCase.open(complaint).serviceCase();
  }

  private static LineFacts facts(String country, Instant at) {
    OrderLine line = SampleOrders.of("x", 1).lines().get(0);
    return new LineFacts(
        null,
        null,
        "DEFECTIVE",
        country,
        at,
        at,
        Set.of(),
        new Money(line.unitPrice().amount(), "EUR"),
        io.recourse.policy.Buyer.CONSUMER,
        null,
        null);
  }
}
