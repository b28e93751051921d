package io.recourse.engine.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * The processes of the model under check among all there are: what it calls, starts and is called
 * by.
 *
 * @param own those of the model itself
 * @param all these and every deployed or companion process, by key
 */
record KnownProcesses(List<TokenGraph> own, Map<String, TokenGraph> all, Rests rests) {

  static KnownProcesses of(ModelXml model, Collection<TokenGraph> others) {
    List<TokenGraph> own = TokenGraph.of(model);
    Map<String, TokenGraph> all = new HashMap<>();
    others.forEach(graph -> all.put(graph.key(), graph));
    own.forEach(graph -> all.put(graph.key(), graph));
    Set<String> thrown =
        all.values().stream()
            .flatMap(graph -> signals(graph, true).stream())
            .collect(Collectors.toSet());
    return new KnownProcesses(own, all, new Rests(all, thrown));
  }

  /** Processes that a run of this one brings about: called ones, and those its signals start. */
  Map<String, String> broughtAboutBy(TokenGraph graph) {
    Map<String, String> brought = new HashMap<>();
    graph.calls().forEach((node, key) -> brought.putIfAbsent(key, node));
    for (Element node : graph.nodes().values()) {
      String signal = signal(node);
      if (signal != null && throwsIt(node)) {
        all.values().stream()
            .filter(other -> startedBy(other, signal))
            .forEach(other -> brought.putIfAbsent(other.key(), node.getAttribute("id")));
      }
    }
    return brought;
  }

  private static boolean startedBy(TokenGraph graph, String signal) {
    return graph.starts().stream()
        .map(graph.nodes()::get)
        .filter(node -> ModelXml.is(node, "startEvent"))
        .anyMatch(node -> signal.equals(signal(node)));
  }

  private static Set<String> signals(TokenGraph graph, boolean thrown) {
    Set<String> found = new HashSet<>();
    graph
        .nodes()
        .values()
        .forEach(
            node -> {
              if (signal(node) != null && throwsIt(node) == thrown) {
                found.add(signal(node));
              }
            });
    return found;
  }

  private static boolean throwsIt(Element node) {
    return ModelXml.is(node, "intermediateThrowEvent") || ModelXml.is(node, "endEvent");
  }

  /** The signal's name as the model refers to it; two models mean the same by the same name. */
  private static String signal(Element node) {
    Element definition = TokenSteps.definition(node, "signalEventDefinition");
    return definition == null ? null : definition.getAttribute("signalRef");
  }
}
