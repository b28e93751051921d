package io.recourse.pilot;

import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.PilotFigures.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What cases of a group came to at an age, so that one time can be held against another. */
@Service
public class MeasureEffect {

  private final PilotFigures figures;

  MeasureEffect(PilotFigures figures) {
    this.figures = figures;
  }

  /**
   * Spans of the same length, one behind the other.
   *
   * @param opened from the begin of a span, how long its cases are opened
   * @param length after which they are looked at
   * @param first number of the first one that is looked at
   * @param last behind the last one
   */
  public record Spans(Instant from, Duration opened, Duration length, long first, long last) {

    Stream<Instant> begins() {
      return LongStream.range(first, last).mapToObj(length::multipliedBy).map(from::plus);
    }

    int most() {
      return ComparePilot.MOST / (int) Math.max(1, last - first);
    }
  }

  /** Figures by name of which enough was measured, of all spans together. */
  public Map<String, Spread> figures(Group group, Spans spans) {
    List<Outcome> all = spans.begins().flatMap(from -> of(group, spans, from)).toList();
    return Effect.of(new Figures(all));
  }

  /**
   * @param looks how often it is looked at in all
   */
  public List<String> faded(Map<String, Spread> then, Map<String, Spread> later, int looks) {
    return Effect.faded(then, later, looks);
  }

  private Stream<Outcome> of(Group group, Spans spans, Instant from) {
    Instant to = from.plus(spans.opened());
    Instant seen = from.plus(spans.length());
    return figures.outcomes(group, from, to, seen, spans.most()).stream();
  }
}
