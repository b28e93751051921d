package io.recourse.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Ways through a process that come back to where they began, found in as many steps as there are
 * flows: what ends somewhere is taken away until only what leads into a circle is left.
 */
final class Circles {

  private final TokenGraph graph;
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  /**
   * @param passable the nodes that such a way may pass
   */
  Circles(TokenGraph graph, Predicate<String> passable) {
    this.graph = graph;
    Map<String, Boolean> asked = new HashMap<>();
    graph
        .next()
        .forEach(
            (from, all) -> {
              for (String to : all) {
                if (asked.computeIfAbsent(from, passable::test)
                    && asked.computeIfAbsent(to, passable::test)) {
                  next.computeIfAbsent(from, any -> new HashSet<>()).add(to);
                  before.computeIfAbsent(to, any -> new HashSet<>()).add(from);
                }
              }
            });
  }

  /** A node of one circle; empty where every way ends. */
  Optional<String> first() {
    takeAwayWhatEnds();
    return next.keySet().stream().sorted().findFirst().flatMap(this::circleFrom);
  }

  private void takeAwayWhatEnds() {
    Deque<String> ending = new ArrayDeque<>(before.keySet());
    ending.removeIf(next::containsKey);
    while (!ending.isEmpty()) {
      String end = ending.pop();
      for (String from : before.getOrDefault(end, Set.of())) {
        Set<String> ways = next.get(from);
        ways.remove(end);
        if (ways.isEmpty()) {
          next.remove(from);
          ending.push(from);
        }
      }
    }
  }

  private Optional<String> circleFrom(String start) {
    List<String> walked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = start;
    while (seen.add(at)) {
      walked.add(at);
      at = new TreeSet<>(next.get(at)).first();
    }
    return walked.subList(walked.indexOf(at), walked.size()).stream()
        .filter(graph.nodes()::containsKey)
        .sorted()
        .findFirst();
  }
}
