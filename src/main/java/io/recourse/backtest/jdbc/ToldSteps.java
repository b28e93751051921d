package io.recourse.backtest.jdbc;

import io.recourse.backtest.model.PastInstance;
import io.recourse.backtest.model.PastStep;
import io.recourse.engine.dry.DryFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the trail of a case tells of one process, put together to instances. */
record ToldSteps(List<ToldStep> told, Map<String, DryFacts> facts) {

  List<PastInstance> instances() {
    Map<String, ToldStep> begun = new LinkedHashMap<>();
    told.stream()
        .filter(it -> it.is("ProcessStarted"))
        .forEach(it -> begun.putIfAbsent(it.instance(), it));
    List<ToldStep> all = List.copyOf(begun.values());
    List<PastInstance> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      found.add(instance(all.get(i), i + 1 < all.size() ? all.get(i + 1).at() : null));
    }
    return found;
  }

  private PastInstance instance(ToldStep begun, Instant until) {
    Optional<ToldStep> ended =
        told.stream()
            .filter(it -> it.is("ProcessEnded") && begun.instance().equals(it.instance()))
            .findFirst();
    long end = ended.map(ToldStep::seq).orElse(Long.MAX_VALUE);
    List<ToldStep> its =
        told.stream().filter(it -> it.seq() > begun.seq() && it.seq() < end).toList();
    return new PastInstance(
        begun.chain(),
        begun.version(),
        begun.at(),
        ended.map(ToldStep::at).orElse(null),
        until,
        steps(its),
        begun.facts(),
        facts.get(begun.instance()),
        its.stream()
            .allMatch(it -> it.instance() == null || it.instance().equals(begun.instance())));
  }

  private static List<PastStep> steps(List<ToldStep> told) {
    Map<String, Instant> since = new HashMap<>();
    told.stream().filter(it -> it.is("StepStarted")).forEach(it -> since.put(it.step(), it.at()));
    return told.stream()
        .filter(ToldStep::ends)
        .map(
            it ->
                new PastStep(
                    it.element(),
                    it.kind(),
                    since.get(it.step()),
                    it.at(),
                    it.is("StepCancelled"),
                    it.seq(),
                    it.learned()))
        .toList();
  }
}
