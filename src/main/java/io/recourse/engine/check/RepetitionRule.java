package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Nothing is repeated without bound: many at once, or a timer that never lets go. */
class RepetitionRule implements Rule {

  private static final int MAX_AT_ONCE = 100;
  private static final int MAX_CYCLES = 10_000;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Pattern CYCLE = Pattern.compile("R(\\d{0,9})/(P[^/]{1,40})");

  private final KnownProcesses known;

  RepetitionRule(KnownProcesses known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return Stream.of(
            model
                .bpmn("multiInstanceLoopCharacteristics")
                .filter(it -> !isBounded(it))
                .map(this::many),
            model.bpmn("timeCycle").filter(it -> !patient(ModelXml.text(it))).map(this::impatient))
        .flatMap(findings -> findings);
  }

  private boolean isBounded(Element many) {
    Element activity = ModelXml.parent(many);
    boolean counted =
        ModelXml.children(many, "loopCardinality")
            .allMatch(it -> ModelXml.text(it).matches("[1-9]\\d{0,2}"));
    long inside = Copies.inside(activity, known.all());
    return counted && Copies.round(activity) * inside <= MAX_AT_ONCE;
  }

  private static boolean patient(String text) {
    if (text.matches("[$#]\\{[^{}]*\\}")) {
      return true;
    }
    Matcher cycle = CYCLE.matcher(text);
    if (!cycle.matches()) {
      return false;
    }
    boolean few = cycle.group(1).isEmpty() || Integer.parseInt(cycle.group(1)) <= MAX_CYCLES;
    return few && atLeastAMinute(cycle.group(2));
  }

  private static boolean atLeastAMinute(String iso) {
    try {
      return iso.contains("T")
          ? Duration.parse(iso).compareTo(SHORTEST) >= 0
          : Period.parse(iso).toTotalMonths() > 0 || Period.parse(iso).getDays() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private ModelFinding many(Element element) {
    return ModelFinding.error(
        ModelXml.idOf(element),
        "repetition",
        "From 1 to " + MAX_AT_ONCE + " at once, as a number, also where one lies in another.");
  }

  private ModelFinding impatient(Element element) {
    return ModelFinding.error(
        ModelXml.idOf(element),
        "repetition",
        "A cycle is like R5/PT1H: at least a minute apart, at most " + MAX_CYCLES + " times.");
  }
}
