package io.recourse.pilot;

import io.recourse.common.Problem;
import io.recourse.pilot.Comparison.Line;
import io.recourse.pilot.Comparison.Measure;
import io.recourse.pilot.Comparison.Of;
import io.recourse.pilot.Comparison.What;
import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.PilotFigures.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what became of the cases of both versions, and of those before (IMP-03). */
@Service
public class ComparePilot {

  /** At most so many cases are read; of more a sample is drawn. */
  static final int MOST = 20_000;

  /** At most so many cases are listed behind a figure. */
  private static final int LISTED = 200;

  private final Pilots pilots;
  private final PilotFigures figures;
  private final Clock clock;

  ComparePilot(Pilots pilots, PilotFigures figures, Clock clock) {
    this.pilots = pilots;
    this.figures = figures;
    this.clock = clock;
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
    Pilot pilot = find(id);
    Instant seen = pilot.seenUntil(clock.instant());
    return compared(figures.outcomes(id, seen, MOST), before(pilot, seen));
  }

  /**
   * The cases behind a figure, the newest first, 200 at most.
   *
   * @param line name of a {@link What} or a {@link Measured}
   */
  @Transactional(readOnly = true)
  public List<Outcome> cases(UUID id, String line, Of side) {
    Pilot pilot = find(id);
    demandKnown(line);
    Instant seen = pilot.seenUntil(clock.instant());
    List<Outcome> all = side == Of.BEFORE ? before(pilot, seen) : figures.outcomes(id, seen, MOST);
    return all.stream()
        .filter(one -> side == Of.BEFORE || one.arm().name().equals(side.name()))
        .filter(one -> isBehind(one, line))
        .limit(LISTED)
        .toList();
  }

  private static void demandKnown(String line) {
    List<String> known =
        Stream.concat(Arrays.stream(What.values()), Arrays.stream(Measured.values()))
            .map(Enum::name)
            .toList();
    if (!known.contains(line)) {
      throw Problem.invalid("/line", "field.notOneOf", known);
    }
  }

  private static boolean isBehind(Outcome one, String line) {
    return Arrays.stream(What.values())
            .anyMatch(what -> what.name().equals(line) && one.counts(what))
        || one.measured().keySet().stream().anyMatch(what -> what.name().equals(line));
  }

  /**
   * The same time, moved back by as long as the pilot is looked at: its cases are then as old as
   * those of the pilot are now, and all of it was over when the pilot began.
   */
  private List<Outcome> before(Pilot pilot, Instant seen) {
    Instant from = pilot.fromAt();
    if (from == null) {
      return List.of();
    }
    Duration age = Duration.between(from, seen);
    return figures.outcomes(
        pilot.group(), from.minus(age), pilot.openedUntil(seen).minus(age), from, MOST);
  }

  static Comparison compared(List<Outcome> all, List<Outcome> earlier) {
    Figures ours = of(all, Arm.PILOT);
    Figures others = of(all, Arm.BASE);
    Figures before = new Figures(earlier);
    String currency = currency(all);
    return new Comparison(
        ours.side(currency),
        others.side(currency),
        before.side(currency),
        ours.days().size() >= Evidence.ENOUGH && others.days().size() >= Evidence.ENOUGH,
        Arrays.stream(What.values()).map(what -> line(what, ours, others, before)).toList(),
        Arrays.stream(Measured.values())
            .map(what -> measure(what, ours, others, before))
            .filter(it -> it.pilot().of() + it.base().of() + it.before().of() > 0)
            .toList(),
        Middle.ofMedians(ours.days(), others.days()),
        currency,
        currency == null
            ? null
            : Middle.between(ours.refunds(currency), others.refunds(currency), Middle::mean));
  }

  private static Figures of(List<Outcome> all, Arm arm) {
    return new Figures(all.stream().filter(one -> one.arm() == arm).toList());
  }

  private static Line line(What what, Figures ours, Figures others, Figures earlier) {
    Proportion pilot = ours.share(what);
    Proportion base = others.share(what);
    Proportion before = earlier.share(what);
    return new Line(what, pilot, base, before, pilot.above(base), pilot.above(before));
  }

  private static Measure measure(Measured what, Figures ours, Figures others, Figures earlier) {
    Spread pilot = ours.measure(what);
    Spread base = others.measure(what);
    Spread before = earlier.measure(what);
    return new Measure(what, pilot, base, before, pilot.above(base), pilot.above(before));
  }

  private static String currency(List<Outcome> all) {
    Stream<String> said = all.stream().map(Outcome::currency).filter(Objects::nonNull);
    Map<String, Long> times =
        said.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
