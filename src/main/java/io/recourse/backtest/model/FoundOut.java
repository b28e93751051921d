package io.recourse.backtest.model;

import io.recourse.engine.dry.DryFacts;
import io.recourse.engine.dry.DryLearning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a past instance knew, in the order in which it came to know it: a walk knows a fact from the
 * step on that found it out, with the value it had until it was set anew.
 *
 * <p>A step that the past never took finds out what it did in other cases; one that no case took
 * finds out whatever is not known yet.
 */
final class FoundOut implements DryLearning {

  private static final String TELLS = "sendTask";
  private static final String CALLS = "callActivity";

  private final PastInstance past;
  private final Medians usual;
  private final List<Setting> settings;
  private final Set<String> followed;
  private final Map<String, Integer> passed = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /**
   * @param asked what the gateways of the deployed model ask
   */
  FoundOut(PastInstance past, Medians usual, Map<String, Set<String>> asked) {
    this.past = past;
    this.usual = usual;
    this.settings = Setting.of(past, asked);
    this.followed = settings.stream().map(Setting::name).collect(Collectors.toSet());
  }

  /** What it knew as it began, with facts of which nobody kept what set them. */
  DryFacts atFirst() {
    Map<String, Object> first = new HashMap<>(past.facts().atEnd());
    first.keySet().removeAll(followed);
    first.putAll(setBy(null));
    first.values().removeIf(value -> value == LOST);
    known.addAll(first.keySet());
    Map<String, List<Map<String, Object>>> rounds = new HashMap<>(past.facts().atGateways());
    rounds.replaceAll((gateway, times) -> times.stream().map(this::notFollowed).toList());
    return new DryFacts(first, rounds);
  }

  private Map<String, Object> notFollowed(Map<String, Object> facts) {
    Map<String, Object> left = new HashMap<>(facts);
    left.keySet().removeAll(followed);
    return left;
  }

  @Override
  public Map<String, Object> passed(String element, String kind) {
    int time = passed.merge(element, 1, Integer::sum);
    List<PastStep> done = past.at(element).stream().filter(PastStep::isDone).toList();
    Map<String, Object> found = new HashMap<>();
    if (time <= done.size()) {
      found.putAll(setBy(done.get(time - 1)));
    } else if (done.isEmpty()) {
      unlikeThePast(element, kind).forEach(name -> found.put(name, past.facts().atEnd().get(name)));
    }
    known.addAll(found.keySet());
    return found;
  }

  private Map<String, Object> setBy(PastStep step) {
    Map<String, Object> found = new HashMap<>();
    settings.stream().filter(it -> it.isBy(step)).forEach(it -> found.put(it.name(), it.value()));
    return found;
  }

  /** What is not known yet and may be found out by a step that this case never took. */
  private Set<String> unlikeThePast(String element, String kind) {
    boolean isWork = kind.endsWith("Task") && !kind.equals(TELLS) || kind.equals(CALLS);
    Set<String> names = new HashSet<>(isWork ? followed : Set.of());
    names.retainAll(usual.learned().getOrDefault(element, followed));
    names.removeAll(known);
    return names;
  }
}
