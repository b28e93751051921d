package io.recourse.engine.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Where a token of one process can go: its flow nodes with every step from one to the next, also
 * into a scope and out of it, to boundary events and along links.
 *
 * @param key the process
 * @param nodes its flow nodes by id
 * @param next from a node to those that may follow; a scope is left through {@link #exitOf}
 * @param starts where a token begins
 */
public record TokenGraph(
    String key, Map<String, Element> nodes, Map<String, Set<String>> next, Set<String> starts) {

  /** The processes of a model. */
  static List<TokenGraph> of(ModelXml model) {
    return model.bpmn("process").map(process -> new TokenSteps(process).graph()).toList();
  }

  static String exitOf(String scope) {
    return scope + "/exit";
  }

  /** Call activities and the keys of the processes they call. */
  Map<String, String> calls() {
    return nodes.values().stream()
        .filter(node -> ModelXml.is(node, "callActivity"))
        .collect(
            Collectors.toMap(
                node -> node.getAttribute("id"), node -> node.getAttribute("calledElement")));
  }

  /** Every node a token can come to from here, these left out unless they come again. */
  Set<String> reachedFrom(Collection<String> begin, Predicate<String> passable) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    begin.stream().filter(passable).forEach(node -> open.addAll(after(node)));
    while (!open.isEmpty()) {
      String node = open.pop();
      if (seen.add(node) && passable.test(node)) {
        open.addAll(after(node));
      }
    }
    return seen;
  }

  /** Whether a token can run from a start to an end without resting anywhere. */
  boolean runsThrough(Predicate<String> rests) {
    Predicate<String> passable = rests.negate();
    Set<String> reached = new HashSet<>(reachedFrom(starts, passable));
    reached.addAll(starts);
    return reached.stream().filter(passable).anyMatch(node -> after(node).isEmpty());
  }

  private Set<String> after(String node) {
    return next.getOrDefault(node, Set.of());
  }
}
