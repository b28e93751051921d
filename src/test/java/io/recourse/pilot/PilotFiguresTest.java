package io.recourse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recourse.engine.ModelKind;
import io.recourse.pilot.Comparison.Line;
import io.recourse.pilot.Comparison.Measure;
import io.recourse.pilot.Comparison.What;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.Pilot.State;
import io.recourse.pilot.PilotFigures.Outcome;
import io.recourse.pilot.Pilots.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The intervals by the examples of their authors, and what is counted. */
class PilotFiguresTest {

  @Test
  @DisplayName("IMP-03 a share has the score interval of Wilson, as Newcombe prints it")
  void wilson() {
    Proportion share = Proportion.of(81, 263);
    assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
    assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
    assertThat(Proportion.of(0, 20).low()).isCloseTo(0, within(1e-9));
    assertThat(Proportion.of(0, 0).share()).isNull();
  }

  @Test
  @DisplayName("IMP-03 a difference has the interval of Newcombe's method 10")
  void newcombe() {
    Gap gap = Proportion.of(56, 70).above(Proportion.of(48, 80));
    assertThat(gap.value()).isCloseTo(0.2, within(1e-9));
    assertThat(gap.low()).isCloseTo(0.0524, within(0.0001));
    assertThat(gap.high()).isCloseTo(0.3339, within(0.0001));
    assertThat(gap.isOpen()).isFalse();
    assertThat(Proportion.of(5, 10).above(Proportion.of(0, 0))).isNull();
  }

  @Test
  @DisplayName("IMP-03 both sides are counted: faster by two days and less contested, for certain")
  void compared() {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(outcome(Arm.PILOT, 1 + i % 3, i < 3, 1000));
      all.add(outcome(Arm.BASE, 3 + i % 3, i < 30, 1500));
    }
    List<Outcome> earlier = List.of(outcome(Arm.OUTSIDE, 9, true, 0));
    all.add(new Outcome("RC-1", Arm.BASE, null, true, false, false, true, true, 0, null, Map.of()));

    Comparison found = ComparePilot.compared(all, earlier);

    assertThat(found.enough()).isTrue();
    assertThat(found.base().cases()).isEqualTo(61);
    assertThat(found.base().ended()).isEqualTo(60);
    assertThat(found.daysGap().value()).isEqualTo(-2);
    assertThat(found.daysGap().isOpen()).isFalse();
    assertThat(found.currency()).isEqualTo("EUR");
    assertThat(found.refundGap().value()).isEqualTo(-500);
    Line contested = line(found, What.CONTESTED);
    assertThat(contested.pilot().of()).isEqualTo(3);
    assertThat(contested.gap().high()).isNegative();
    assertThat(line(found, What.BREACHED).base().of()).isOne();
    assertThat(line(found, What.COMPLAINED).base().share()).isEqualTo(1 / 61d);
    assertThat(line(found, What.REFUSED).gap().isOpen()).isTrue();
    assertThat(contested.before().of()).isOne();
    assertThat(contested.since().value()).isEqualTo(0.05 - 1);
    assertThat(found.before().medianDays()).isEqualTo(9);
    assertThat(found.measures())
        .extracting(Measure::what)
        .containsExactly(Measured.FAIRNESS, Measured.DECISION);
    Measure fairness = found.measures().get(0);
    assertThat(fairness.pilot().of()).isEqualTo(60);
    assertThat(fairness.gap().low()).as("fairer for certain").isPositive();
    assertThat(fairness.since()).as("one case tells nothing").isNull();
    assertThat(found.measures().get(1).gap().high()).as("decided sooner").isNegative();
  }

  @Test
  @DisplayName("IMP-03 a mean and a median have an interval that holds them, few numbers have none")
  void spreads() {
    Spread mean = Spread.ofMean(List.of(1d, 2d, 3d, 4d, 5d));
    assertThat(mean.low()).as("Student, 4").isCloseTo(3 - 2.776 * Math.sqrt(2.5 / 5), within(1e-6));
    Spread same = Spread.ofMean(Collections.nCopies(30, 5d));
    assertThat(same.low()).as("three of thirty may give one less").isEqualTo(4.9);
    assertThat(same.high()).isEqualTo(5);
    List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();
    Spread median = Spread.ofMedian(hundred);
    assertThat(median.value()).isEqualTo(50.5);
    assertThat(median.low()).as("rank 40 of 100, as tables of the sign test say").isEqualTo(40);
    assertThat(median.high()).isEqualTo(61);
    assertThat(Spread.ofMedian(List.of(1d, 2d, 3d, 4d, 5d)).low()).isNull();
    assertThat(Spread.of(Proportion.of(56, 70)).above(Spread.of(Proportion.of(48, 80))))
        .isEqualTo(Proportion.of(56, 70).above(Proportion.of(48, 80)));
  }

  @Test
  @DisplayName("IMP-08 what chance brings about in one of many figures reopens nothing")
  void chance() {
    Map<String, Spread> then = Map.of("SPEED", marks(300, 0.5), "DAYS", marks(300, 0.5));
    double weak = 0.05;
    assertThat(marks(300, 0.5 + weak).above(then.get("DAYS")).low())
        .as("by itself it is worse for certain")
        .isPositive();
    Map<String, Spread> later =
        Map.of("SPEED", marks(300, 0.5), "DAYS", marks(300, 0.5 + weak), "RATING", marks(9, 0));
    assertThat(Effect.faded(then, later, 1)).containsExactly("DAYS");
    assertThat(Effect.faded(then, later, 3)).as("of three looks").isEmpty();
    Map<String, Spread> clear = Map.of("SPEED", marks(300, 0.2), "DAYS", marks(300, 0.8));
    assertThat(Effect.faded(then, clear, 3)).containsExactlyInAnyOrder("DAYS", "SPEED");
    assertThat(Normal.above(1.96)).isCloseTo(0.025, within(1e-5));
    assertThat(Normal.above(0)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  @DisplayName("IMP-08 nothing is held to figures that too few cases told")
  void fewCases() {
    List<Outcome> few = Collections.nCopies(29, outcome(Arm.PILOT, 2, false, 0));
    assertThat(Effect.of(new Figures(few))).isEmpty();
    List<Outcome> enough = Collections.nCopies(30, outcome(Arm.PILOT, 2, false, 0));
    assertThat(Effect.of(new Figures(enough))).containsKeys("DAYS", "CONTESTED", "FAIRNESS");
  }

  /** As if the figure were known to a twenty-fifth. */
  private static Spread marks(int of, double value) {
    return new Spread(of, value, value - 0.03, value + 0.03);
  }

  @Test
  @DisplayName("IMP-03 without cases nothing is told")
  void nothing() {
    Comparison found = ComparePilot.compared(List.of(), List.of());
    assertThat(found.enough()).isFalse();
    assertThat(found.daysGap()).isNull();
    assertThat(found.refundGap()).isNull();
  }

  @Test
  @DisplayName("IMP-02 of 200 cases of a team, problem type or type about 20 %; of others none")
  void groups() {
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    Facts ours = new Facts("RETURN", "DE", "returns", "QUALITY", now);
    Map<Group, Facts> groups =
        Map.of(
            new Group(20, "returns", null, null, null),
            new Facts("RETURN", "DE", "warehouse", "QUALITY", now),
            new Group(20, null, "QUALITY", null, null),
            new Facts("RETURN", "DE", "returns", "TOO_SMALL", now),
            new Group(20, null, null, null, "RETURN"),
            new Facts("REPAIR", "DE", "returns", "QUALITY", now),
            new Group(20, "returns", "QUALITY", "DE", "RETURN"),
            new Facts("RETURN", "FR", "returns", "QUALITY", now));
    groups.forEach(
        (group, others) -> {
          Pilot pilot = pilot(group, now);
          List<Arm> arms = arms(pilot, ours, now);
          assertThat(arms).doesNotContain(Arm.OUTSIDE);
          assertThat(Collections.frequency(arms, Arm.PILOT)).isBetween(22, 60);
          assertThat(arms(pilot, others, now)).containsOnly(Arm.OUTSIDE);
          Facts earlier =
              new Facts(
                  ours.type(), ours.country(), ours.team(), ours.category(), now.minusMillis(1));
          assertThat(arms(pilot, earlier, now)).containsOnly(Arm.OUTSIDE);
        });
  }

  private static List<Arm> arms(Pilot pilot, Facts facts, Instant now) {
    return IntStream.range(0, 200)
        .mapToObj(i -> Arms.of(pilot, "RC-" + (10_000_000_000L + i * 7919L), facts, now))
        .toList();
  }

  private static Pilot pilot(Group group, Instant from) {
    UUID id = UUID.nameUUIDFromBytes(group.toString().getBytes(StandardCharsets.UTF_8));
    return new Pilot(
        id,
        ModelKind.BPMN,
        "ReturnExchangeProcess",
        1,
        2,
        id,
        2,
        group,
        from,
        from.plus(Duration.ofDays(7)),
        State.RUNNING,
        "lead",
        "Small returns wait too long.",
        null,
        id);
  }

  private static Line line(Comparison found, What what) {
    return found.lines().stream().filter(it -> it.what() == what).findFirst().orElseThrow();
  }

  private static Outcome outcome(Arm arm, double days, boolean contested, long refunded) {
    Map<Measured, Double> measured =
        Map.of(
            Measured.FAIRNESS,
            arm == Arm.PILOT ? 4 + days % 2 : 3 + days % 2,
            Measured.DECISION,
            days / 2);
    return new Outcome(
        "RC-" + days, arm, days, true, false, contested, false, false, refunded, "EUR", measured);
  }
}
