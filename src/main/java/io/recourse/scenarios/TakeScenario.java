package io.recourse.scenarios;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryVisit;
import io.recourse.studio.ModelSource;
import io.recourse.studio.OpenModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a scenario from a closed case: the deployed version is walked as the case went, and has to
 * come by where the case came by. Of its facts those are kept that the model asks for.
 */
@Service
public class TakeScenario {

  private final PastWays past;
  private final OpenModel models;
  private final DryEngine engine;
  private final KeepScenarios keep;

  TakeScenario(PastWays past, OpenModel models, DryEngine engine, KeepScenarios keep) {
    this.past = past;
    this.models = models;
    this.engine = engine;
    this.keep = keep;
  }

  /**
   * @param name null for that of the case
   * @throws Problem when the case is not closed, or does not go through the deployed version as it
   *     went
   */
  @Transactional
  public Scenario take(String key, String caseNumber, String name) {
    String number = caseNumber == null ? "" : caseNumber.strip();
    ModelSource model = models.open(ModelKind.BPMN, key, null);
    PastWay way =
        past.of(number, key).orElseThrow(() -> Problem.invalid("/case", "scenario.noCase"));
    demandWalkable(way);
    String called = name == null || name.isBlank() ? number : name;
    return keep.keep(key, walked(model, way, number, called));
  }

  private static void demandWalkable(PastWay way) {
    if (way.facts() == null) {
      throw Problem.invalid("/case", "scenario.noFacts");
    }
    if (!way.alone()) {
      throw Problem.invalid("/case", "scenario.several");
    }
  }

  private Wanted walked(ModelSource source, PastWay past, String number, String name) {
    Map<String, Object> facts = asked(past.facts(), source.content());
    Way known =
        new Way(past.start(), past.begins(), nothing(facts), null, past.rounds(), null, number);
    facts.values().removeIf(Objects::isNull);
    PastAnswers answers = new PastAnswers(past);
    Walk.Went went;
    try (DryModel model = engine.read(source.key(), source.text().bytes())) {
      went =
          new Walk(model, answers).go(known.start(), KnownFacts.of(facts, known), known.begins());
    }
    demandSame(past, went);
    List<String> passes = went.work().stream().map(DryVisit::element).toList();
    Map<String, Object> expected =
        went.end().map(it -> Map.<String, Object>of(SoundWay.END, it.element())).orElse(Map.of());
    Way whole =
        new Way(
            known.start(),
            known.begins(),
            known.nothing(),
            answers.told(),
            known.rounds(),
            passes,
            number);
    return new Wanted(name, facts, expected, whole);
  }

  /** What nobody asks for is nobody's business: names and words of customers stay in their case. */
  private static Map<String, Object> asked(Map<String, Object> facts, String model) {
    Map<String, Object> asked = new HashMap<>(facts);
    asked
        .keySet()
        .removeIf(
            name -> !Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(model).find());
    return asked;
  }

  private static List<String> nothing(Map<String, Object> facts) {
    return facts.entrySet().stream()
        .filter(it -> it.getValue() == null)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static void demandSame(PastWay past, Walk.Went went) {
    SameWay.otherThan(past, went)
        .ifPresent(
            step -> {
              throw Problem.invalid("/case", "scenario.otherWay", step);
            });
  }
}
