package io.recourse.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.policy.CureBasis;
import io.recourse.policy.JudgeAt;
import io.recourse.policy.JudgeFault;
import io.recourse.policy.LineFacts;
import io.recourse.policy.Receipts;
import io.recourse.policy.RemedyVerdict;
import io.recourse.policy.ReturnVerdict;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Attempt;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.FactsOfUnit;
import io.recourse.units.FindUnit;
import io.recourse.units.SoldWasher;
import io.recourse.units.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The next remedy of a unit by what was tried over all its cases. */
@RecourseTest
class RemedyLadderTest {

  @Autowired Clock clock;
  @Autowired FactsOfUnit factsOf;
  @Autowired JudgeFault faults;
  @Autowired JudgeAt judge;
  @Autowired SoldWasher washer;
  @Autowired FindUnit units;
  @Autowired CaseOfUnit caseOf;
  @Autowired RemedyLadder ladder;
  @Autowired Cases cases;
  @Autowired Receipts receipts;

  @ParameterizedTest(name = "{0}: {1} failed tries")
  @CsvSource({
    "DE, 0, true,  'REPAIR,EXCHANGE'",
    "DE, 1, true,  'REFUND,PRICE_REDUCTION,EXCHANGE,REPAIR'",
    "DE, 2, false, 'REFUND,PRICE_REDUCTION,EXCHANGE'",
    "GB, 0, true,  'EXCHANGE,REPAIR'",
    "GB, 1, false, 'REFUND,PRICE_REDUCTION'",
    "CN, 1, true,  'REPAIR'",
    "CN, 2, false, 'REFUND,EXCHANGE'",
  })
  @DisplayName("RET-09 LAW-01 the next remedy by law, each try in a case of its own")
  void byLaw(String country, int tries, boolean repair, String offered) {
    Order order = washer.sold(country, ago(200));
    for (int at = 0; at < tries; at++) {
      tried(order, "LEAK", 100 - at * 30);
    }

    RemedyVerdict next = ladder.preview(unit(order), "LEAK").orElseThrow();

    assertThat(next.failedTries()).isEqualTo(tries);
    assertThat(next.repairAllowed()).isEqualTo(repair);
    assertThat(String.join(",", next.offered())).isEqualTo(offered);
    assertThat(next.offered()).contains(next.byDefault());
    assertThat(returned(unit(order)).offeredRemedies()).as("a return").isEqualTo(next.offered());
  }

  @Test
  @DisplayName("RET-09 LAW-01 CN: the guarantee starts anew with an exchange; DE: it does not")
  void anewAfterExchange() {
    for (String country : List.of("CN", "DE")) {
      Order order = washer.sold(country, ago(200));
      CaseNumber number = washer.complaint(order, "It leaks.");
      String given = "X-" + SoldWasher.serial(order);
      caseOf.replaced(number, SoldWasher.serial(order), given);
      Unit unit = units.owned(given, order.customer().person());
      LocalDate until = faults.guarantee(known(unit), clock.instant()).until();
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      if (country.equals("CN")) {
        assertThat(until).isBetween(today.plusDays(364), today.plusDays(368));
      } else {
        assertThat(until).isBefore(today.plusDays(560));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CureBasis.class)
  @DisplayName("LAW-01 only repairs that the law owed are its tries and lengthen its guarantee")
  void owed(CureBasis basis) {
    Order order = washer.sold("SK", ago(200));
    LocalDate before = faults.guarantee(known(unit(order)), clock.instant()).until();
    tried(order, "LEAK", 60, basis);

    boolean owed = basis == CureBasis.LAW;
    LineFacts after = known(unit(order));
    assertThat(ladder.preview(unit(order), "LEAK").orElseThrow().failedTries())
        .isEqualTo(owed ? 1 : 0);
    assertThat(faults.guarantee(after, clock.instant()).until().isAfter(before)).isEqualTo(owed);
    assertThat(after.dates().wereCured()).as("to a maker").isEqualTo(basis != CureBasis.NONE);
  }

  private LineFacts known(Unit unit) {
    return factsOf.of(null, null, unit, "LEAK", Set.of()).orElseThrow();
  }

  private ReturnVerdict returned(Unit unit) {
    LineFacts of = known(unit);
    return judge.judge(
        new LineFacts(
            null,
            null,
            of.reason(),
            of.country(),
            of.purchasedAt(),
            of.dates(),
            of.traits(),
            new Money(49_900, "EUR"),
            of.buyer(),
            null,
            null),
        clock.instant());
  }

  @Test
  @DisplayName("RET-09 tries of another fault do not count, those of a replaced unit do")
  void sameFault() {
    Order order = washer.sold("GB", ago(200));
    tried(order, "NOISE", 100);
    assertThat(ladder.preview(unit(order), "LEAK").orElseThrow().repairAllowed()).isTrue();
    tried(order, "LEAK", 60);
    CaseNumber number = washer.complaint(order, "Another, please.");
    caseOf.replaced(number, SoldWasher.serial(order), "B-" + SoldWasher.serial(order));

    Unit given = units.owned("B-" + SoldWasher.serial(order), order.customer().person());
    RemedyVerdict next = ladder.preview(given, "LEAK").orElseThrow();
    assertThat(next.failedTries()).isEqualTo(1);
    assertThat(next.repairAllowed()).isFalse();
  }

  @Test
  @DisplayName("RET-09 a useless repair is refused with its ground, and the case keeps why")
  void refused() {
    Order order = washer.sold("GB", ago(200));
    tried(order, "LEAK", 60);
    CaseNumber number = washer.complaint(order, "It leaks again.");

    assertThatThrownBy(() -> ladder.demandRepairable(cases.get(number), unit(order), "LEAK"))
        .hasMessageContaining("failed as often as the seller may try")
        .hasMessageContaining("CRA 2015 s24(5)");
    assertThat(ladder.next(cases.get(number), unit(order), "LEAK")).isPresent();
    assertThat(receipts.of(number))
        .extracting(one -> one.decision())
        .endsWith("remedyOffer", "remedyLadder");
  }

  @Test
  @DisplayName(
      "RET-09 a return of the only unit of a line is offered what is next after its repairs")
  void returnIntake() {
    Order order = washer.sold("CN", ago(200));
    tried(order, "LEAK", 100);
    tried(order, "LEAK", 60);

    CaseNumber number = washer.defective(order, null);

    assertThat(cases.get(number).line(1).request().serial()).isEqualTo(SoldWasher.serial(order));
    assertThat(receipts.of(number))
        .filteredOn(one -> one.decision().equals("remedyOffer"))
        .extracting(one -> one.outcome().get("offeredRemedies"))
        .contains("REFUND,EXCHANGE");
  }

  private void tried(Order order, String fault, int days) {
    tried(order, fault, days, CureBasis.LAW);
  }

  private void tried(Order order, String fault, int days, CureBasis basis) {
    CaseNumber number = washer.complaint(order, "It fails " + days);
    caseOf.tried(
        SoldWasher.serial(order),
        new Attempt(
            number, "r" + days, Attempt.Kind.REPAIR, fault, ago(days), ago(days - 5), basis, true));
  }

  private Unit unit(Order order) {
    return units.owned(SoldWasher.serial(order), order.customer().person());
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
