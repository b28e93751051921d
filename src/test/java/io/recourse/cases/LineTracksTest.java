package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is tried on a case in whatever order, its lines never reach a senseless state. */
class LineTracksTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

  record Step(int verb, int item, int pieces, int choice) {}

  @Property(tries = 2000)
  void noSenselessStateIsReachable(@ForAll("steps") List<Step> steps) {
    ServiceCase of = twoLines();
    for (Step step : steps) {
      List<CaseLine> before = of.lines();
      of.takeEvents();
      try {
        take(of, step);
      } catch (Problem refused) {
        assertThat(refused.kind()).isIn(Problem.Kind.CONFLICT, Problem.Kind.INVALID);
      }
      of.lines().forEach(LineTracksTest::assertSound);
      assertThat(of.hasChanges()).isEqualTo(of.hasChanges() || !of.lines().equals(before));
      assertStatusFits(of);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(-1, 4),
            Arbitraries.integers().between(0, 8))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  private static void take(ServiceCase of, Step step) {
    int item = step.item();
    switch (step.verb()) {
      case 0 -> of.askForInformation(item, "?");
      case 1 -> of.informationProvided();
      case 2 -> of.approve(item, step.pieces(), Remedy.REFUND, "why");
      case 3 -> of.refuse(item, "why");
      case 4 -> of.expire(item, "why");
      case 5 -> of.withdraw(item, "why");
      case 6 -> of.goods(item, GoodsState.values()[step.choice()]);
      case 7 -> of.received(item, step.pieces());
      case 8 -> of.inspected(item, 3, step.pieces(), Grade.B, Disposition.RESTOCK, null);
      case 9 -> of.money(item, MoneyState.values()[step.choice() % MoneyState.values().length]);
      case 10 -> of.close("done");
      default -> of.reopen();
    }
  }

  private static void assertSound(CaseLine line) {
    assertThat(line.approvedQuantity()).isBetween(0, line.quantity());
    assertThat(line.receivedQuantity()).isBetween(0, line.quantity());
    assertThat(line.acceptedQuantity()).isBetween(0, line.approvedQuantity());
    if (line.decision() != LineDecision.APPROVED) {
      assertThat(line.money()).isEqualTo(MoneyState.NONE);
      assertThat(line.goods()).isNotEqualTo(GoodsState.LABEL);
    }
    assertThat(PieceClaims.bound(line)).isBetween(0, line.quantity());
    assertThat(PieceClaims.returned(line)).isBetween(0, PieceClaims.bound(line));
  }

  private static void assertStatusFits(ServiceCase of) {
    Set<CaseStatus> ended =
        Set.of(CaseStatus.CLOSED, CaseStatus.REFUSED, CaseStatus.EXPIRED, CaseStatus.WITHDRAWN);
    assertThat(ended.contains(of.deriveStatus())).isEqualTo(of.isEnded());
    assertThat(of.phase().isOver()).isEqualTo(of.isEnded());
  }

  static ServiceCase twoLines() {
    CaseOrigin origin =
        new CaseOrigin(
            new CaseNumber("RC-100001"),
            Channel.API,
            Actor.SYSTEM,
            "C",
            "O",
            "en",
            "DE",
            null,
            null,
            NOON.instant());
    return ServiceCase.open(
        origin,
        CaseType.RETURN,
        List.of(asked(1, Reason.DEFECTIVE), asked(2, Reason.UNWANTED)),
        new Assignment(null, "returns", 50),
        NOON);
  }

  private static LineRequest asked(int item, Reason reason) {
    return new LineRequest(item, 1, "LAMP", "A lamp", 3, reason, null, null, null, null, null);
  }
}
