package io.recourse.pilot;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.pilot.Comparison.Line;
import io.recourse.pilot.Comparison.Side;
import io.recourse.pilot.Comparison.What;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.PilotFigures.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what became of the cases of both versions, with confidence (IMP-03). */
@Service
public class ComparePilot {

  /** At most so many cases are read; the newest. */
  private static final int MOST = 20_000;

  /** So many cases ended on either side, or a difference cannot be told. */
  static final int ENOUGH = 30;

  private final Pilots pilots;
  private final PilotFigures figures;

  ComparePilot(Pilots pilots, PilotFigures figures) {
    this.pilots = pilots;
    this.figures = figures;
  }

  @Transactional(readOnly = true)
  public List<Pilot> all() {
    return pilots.all();
  }

  /** What a new pilot may name, by the name of the field. */
  @Transactional(readOnly = true)
  public Map<String, List<String>> offered() {
    return pilots.offered();
  }

  @Transactional(readOnly = true)
  public Pilot find(UUID id) {
    return pilots.find(id).orElseThrow(() -> Problem.notFound("pilot.unknown"));
  }

  @Transactional(readOnly = true)
  public Comparison compare(UUID id) {
    return compared(figures.outcomes(find(id).id(), MOST));
  }

  static Comparison compared(List<Outcome> all) {
    List<Outcome> ours = of(all, Arm.PILOT);
    List<Outcome> others = of(all, Arm.BASE);
    String currency = currency(all);
    Side pilot = side(ours, currency);
    Side base = side(others, currency);
    return new Comparison(
        pilot,
        base,
        pilot.ended() >= ENOUGH && base.ended() >= ENOUGH,
        lines(ours, others),
        Middle.between(days(ours), days(others), Middle::median),
        currency,
        currency == null
            ? null
            : Middle.between(refunds(ours, currency), refunds(others, currency), Middle::mean));
  }

  private static List<Outcome> of(List<Outcome> all, Arm arm) {
    return all.stream().filter(one -> one.arm() == arm).toList();
  }

  private static Side side(List<Outcome> cases, String currency) {
    List<Double> days = days(cases);
    return new Side(
        cases.size(),
        days.size(),
        days.isEmpty() ? null : Middle.median(Middle.numbers(days)),
        currency == null ? null : new Money(mean(refunds(cases, currency)), currency));
  }

  private static long mean(List<Double> sums) {
    return Math.round(Middle.mean(Middle.numbers(sums)));
  }

  private static List<Line> lines(List<Outcome> ours, List<Outcome> others) {
    List<Outcome> endedOurs = ours.stream().filter(Outcome::isEnded).toList();
    List<Outcome> endedOthers = others.stream().filter(Outcome::isEnded).toList();
    List<Line> lines = new ArrayList<>();
    lines.add(line(What.ENDED, ours, others, Outcome::isEnded));
    lines.add(line(What.UNTOUCHED, endedOurs, endedOthers, Outcome::untouched));
    lines.add(line(What.REFUSED, endedOurs, endedOthers, Outcome::refused));
    lines.add(line(What.CONTESTED, endedOurs, endedOthers, Outcome::contested));
    lines.add(line(What.BREACHED, ours, others, Outcome::breached));
    return lines;
  }

  private static Line line(
      What what, List<Outcome> ours, List<Outcome> others, Predicate<Outcome> counts) {
    Proportion pilot = share(ours, counts);
    Proportion base = share(others, counts);
    return new Line(what, pilot, base, pilot.above(base));
  }

  private static Proportion share(List<Outcome> cases, Predicate<Outcome> counts) {
    return Proportion.of((int) cases.stream().filter(counts).count(), cases.size());
  }

  private static List<Double> days(List<Outcome> cases) {
    return cases.stream().map(Outcome::days).filter(Objects::nonNull).toList();
  }

  /** Of ended cases; one without a refund counts as nothing, one in other money not at all. */
  private static List<Double> refunds(List<Outcome> cases, String currency) {
    return cases.stream()
        .filter(Outcome::isEnded)
        .filter(one -> one.currency() == null || one.currency().equals(currency))
        .map(one -> (double) one.refunded())
        .toList();
  }

  private static String currency(List<Outcome> all) {
    Map<String, Long> times =
        all.stream()
            .map(Outcome::currency)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
