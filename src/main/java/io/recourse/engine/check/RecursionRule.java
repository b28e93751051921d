package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No process brings itself about again, by calls or by signals, through however many others. */
class RecursionRule implements Rule {

  private final KnownProcesses known;

  RecursionRule(KnownProcesses known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return known.own().stream().flatMap(this::again);
  }

  private Stream<ModelFinding> again(TokenGraph graph) {
    return known.broughtAboutBy(graph).entrySet().stream()
        .filter(brought -> leadsTo(graph.key(), brought.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .map(
            id ->
                ModelFinding.error(
                    id,
                    "recursion",
                    "This brings “" + graph.key() + "” about again: it would never end."));
  }

  private boolean leadsTo(String wanted, String from) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      String process = open.pop();
      if (process.equals(wanted)) {
        return true;
      }
      if (seen.add(process) && known.all().containsKey(process)) {
        open.addAll(known.broughtAboutBy(known.all().get(process)).keySet());
      }
    }
    return false;
  }
}
