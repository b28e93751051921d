package io.recourse.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.refunds.RefundScenario;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Store credit: once per key, never below nothing, never without its entry. */
@RecourseTest
class CreditLedgerTest {

  private static final String REMINDERS =
      "select count(*) from case_message where case_number = ? and template = 'creditExpires'";
  private static final String ROUND = "CreditExpiryProcess";
  private static final int HANDS = 6;
  private static final int ACTS = 40;

  @Autowired RefundScenario scenario;
  @Autowired GrantCredit grant;
  @Autowired UseCredit use;
  @Autowired TakeBackCredit takeBack;
  @Autowired CreditLedger ledger;
  @Autowired ExpireCredit expire;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  CaseNumber number;
  String customer;

  @BeforeEach
  void aCase() {
    number = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
    customer =
        scenario.text("select customer_id from service_case where number = ?", number.value());
  }

  @Test
  @DisplayName("RFD-01 credit is granted once per refund, however often it is asked for")
  void once() {
    grant.grant(number, "recourse-1" + number, eur(1_200));
    grant.grant(number, "recourse-1" + number, eur(1_200));

    assertThat(ledger.balances(customer)).containsExactly(eur(1_200));
    assertThat(ledger.entries(customer)).hasSize(1);
    assertThatThrownBy(() -> grant.grant(number, "recourse-1" + number, eur(1_300)))
        .isInstanceOf(Problem.class);
    assertThat(
            scenario.count(
                "select count(*) from audit_event where chain = ? and type = 'CreditGranted'",
                number.value()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("RFD-01 credit is taken back from whom it was given, whoever has the case by now")
  void takenBackFromReceiver() {
    String key = "recourse-2" + number;
    grant.grant(number, key, eur(900));
    String other = anotherCustomer();
    jdbc.sql(
            """
            with sold as (update shop_order set customer_id = :other
              where number = (select order_number from service_case where number = :case))
            update service_case set customer_id = :other where number = :case
            """)
        .param("other", other)
        .param("case", number.value())
        .update();

    takeBack.takeBack(number, key);

    assertThat(ledger.balances(customer)).containsExactly(eur(0));
    assertThat(ledger.balances(other)).isEmpty();
  }

  @Test
  @DisplayName("RFD-01 what is spent or expired of a grant is not taken back from another grant")
  void takenBackFromItsOwnGrant() {
    grant.grant(number, "spent" + number, eur(900));
    var unused = use.use(customer, "u" + number, eur(900), null);
    CreditEntry over = granted("over" + number, 300, clock.instant().minus(Duration.ofDays(1)));
    grant.grant(number, "another" + number, eur(900));

    assertThatThrownBy(() -> takeBack.takeBack(number, "spent" + number))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("9.00");
    assertThatThrownBy(() -> takeBack.takeBack(number, over.key())).isInstanceOf(Problem.class);
    assertThat(ledger.balances(customer)).containsExactly(eur(1_200));

    takeBack.takeBack(number, "another" + number);
    assertThat(ledger.balances(customer)).containsExactly(eur(300));
  }

  @Test
  @DisplayName("RFD-01 a key that named another customer's use takes nothing and is refused")
  void useOfAnother() {
    grant.grant(number, "recourse-3" + number, eur(900));
    String key = "use-" + number;
    var unused = use.use(customer, key, eur(300), "ORDER-A");

    assertThat(use.use(customer, key, eur(300), "ORDER-A").amount()).isEqualTo(eur(300));
    String other = anotherCustomer();
    assertThatThrownBy(() -> use.use(other, key, eur(300), "ORDER-A")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> use.use(customer, key, eur(300), "ORDER-B"))
        .isInstanceOf(Problem.class);
    assertThat(ledger.balances(customer)).containsExactly(eur(600));
  }

  private String anotherCustomer() {
    CaseNumber others = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
    return scenario.text("select customer_id from service_case where number = ?", others.value());
  }

  @Test
  @DisplayName("RFD-01 whatever many hands grant and use at once, the balance is their sum")
  void concurrently() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    List<String> shared = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID() + "").toList();
    try {
      List<CompletableFuture<Void>> done = new ArrayList<>();
      for (int hand = 0; hand < HANDS; hand++) {
        Random chance = new Random(hand);
        done.add(CompletableFuture.runAsync(() -> act(chance, shared), hands));
      }
      CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get();
    } finally {
      hands.shutdownNow();
    }

    long sum = ledger.entries(customer).stream().mapToLong(CreditEntry::change).sum();
    assertThat(ledger.balances(customer)).containsExactly(eur(sum));
    assertThat(sum).isNotNegative();
    assertThat(ledger.entries(customer))
        .extracting(entry -> entry.kind() + entry.key())
        .doesNotHaveDuplicates();
  }

  /** A key always stands for the same sum, as a refund's does. */
  private void act(Random chance, List<String> shared) {
    for (int n = 0; n < ACTS; n++) {
      String key = shared.get(chance.nextInt(shared.size()));
      Money sum = eur(100 + Math.floorMod(key.hashCode(), 900));
      try {
        if (chance.nextBoolean()) {
          grant.grant(number, key, sum);
        } else {
          use.use(customer, key, sum, null);
        }
      } catch (Problem notEnough) {
        assertThat(notEnough.kind()).isEqualTo(Problem.Kind.CONFLICT);
      }
    }
  }

  @Test
  @DisplayName("RFD-01 more than there is cannot be used, and nothing has changed then")
  void notEnough() {
    grant.grant(number, "k" + number, eur(500));

    assertThatThrownBy(() -> use.use(customer, "u" + number, eur(501), null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("less store credit");

    assertThat(ledger.balances(customer)).containsExactly(eur(500));
    assertThat(ledger.entries(customer)).hasSize(1);
  }

  @Test
  @DisplayName("RFD-01 credit ends: reminded once, unusable from its last moment, booked off once")
  void expires() {
    grant.grant(number, "ends" + number, eur(700));
    Instant day = ledger.entries(customer).get(0).expiresAt();
    assertThat(day.atZone(ZoneId.of("Europe/Berlin")).toLocalDate())
        .isEqualTo(LocalDate.of(LocalDate.now(clock).getYear() + 3, 12, 31));
    CreditEntry soon = granted("soon" + number, 400, clock.instant().plus(Duration.ofDays(9)));
    CreditEntry over = granted("over" + number, 300, clock.instant().minus(Duration.ofDays(1)));
    assertThat(expire.soon(null)).contains(soon).doesNotContain(over);
    assertThat(expire.over(null)).contains(over).doesNotContain(soon);
    expire.remind(soon);
    expire.remind(soon);
    assertThat(scenario.count(REMINDERS, number.value())).isEqualTo(1);

    assertThatThrownBy(() -> use.use(customer, "u" + number, eur(1_101), null))
        .isInstanceOf(Problem.class);
    var unused = use.use(customer, "u" + number, eur(500), null);
    assertThat(expire.expire(over)).isTrue();
    assertThat(expire.expire(over)).isFalse();
    assertThat(expire.remind(soon)).as("used up").isFalse();
    assertThat(ledger.balances(customer)).containsExactly(eur(600));
    assertThat(
            CreditStatement.of(ledger.balances(customer), ledger.entries(customer), clock.instant())
                .expiring())
        .containsExactly(new CreditStatement.Expiring(eur(600), day));
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(begun -> entered("EXPIRE", "ends", 1)))
        .as("before its day")
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RFD-01 every day the round reminds of credit that ends and books off what is over")
  void round() {
    CreditEntry soon = granted("soon" + number, 400, clock.instant().plus(Duration.ofDays(9)));
    CreditEntry over = granted("over" + number, 300, clock.instant().minus(Duration.ofDays(1)));

    String round = driver.walkRound(ROUND, 2).getId();

    assertThat(coverage.missedBy(ROUND, List.of(round))).isEmpty();
    assertThat(scenario.count(REMINDERS, number.value())).isEqualTo(1);
    assertThat(ledger.balances(customer)).containsExactly(soon.amount());
    assertThat(expire.expire(over)).as("once").isFalse();
  }

  private CreditEntry granted(String key, long amount, Instant until) {
    CreditEntry entry =
        new CreditEntry(
            CreditEntry.Kind.GRANT,
            key,
            eur(amount),
            number.value(),
            null,
            clock.instant().minus(Duration.ofDays(900)).truncatedTo(ChronoUnit.MICROS),
            "system",
            until.truncatedTo(ChronoUnit.MICROS));
    transaction.executeWithoutResult(
        begun -> {
          assertThat(ledger.enter(customer, entry)).isTrue();
          events.publishEvent(DomainEvent.of(number, "CreditGranted", "Granted", Map.of()));
        });
    return entry;
  }

  /** Before its day. */
  private void entered(String kind, String key, long amount) {
    CreditEntry.Kind of = CreditEntry.Kind.valueOf(kind);
    var unused =
        ledger.enter(
            customer,
            new CreditEntry(
                of, key + number, eur(amount), number.value(), null, clock.instant(), "sql"));
  }

  @Test
  @DisplayName("RFD-01 the database itself refuses a negative balance and a changed entry")
  void walls() {
    grant.grant(number, "k" + number, eur(500));

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into credit_entry (customer_id, currency, kind, key, amount, at, actor)
                        values (?, 'EUR', 'USE', 'by-sql', 501, now(), 'sql')
                        """)
                    .param(customer)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("credit_never_negative");
    assertThatThrownBy(
            () ->
                jdbc.sql("update credit_entry set amount = 1 where customer_id = ?")
                    .param(customer)
                    .update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from credit_entry where customer_id = ?").param(customer).update())
        .hasMessageContaining("append-only");
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
