package io.recourse.engine;

import io.recourse.engine.check.TokenGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model may refer to: what is deployed already or comes in the same deployment.
 *
 * @param flows the known processes as far as a token can run in them, by key
 */
public record ModelSurroundings(
    Set<String> processes,
    Set<String> decisions,
    Set<String> forms,
    Map<String, TokenGraph> flows) {

  public static final ModelSurroundings NONE =
      new ModelSurroundings(Set.of(), Set.of(), Set.of(), Map.of());

  /** Of companions, the latter say how a process runs. */
  public ModelSurroundings plus(ModelSurroundings other) {
    Map<String, TokenGraph> all = new HashMap<>(flows);
    all.putAll(other.flows);
    return new ModelSurroundings(
        union(processes, other.processes),
        union(decisions, other.decisions),
        union(forms, other.forms),
        all);
  }

  public static Map<String, TokenGraph> flows(Collection<TokenGraph> graphs) {
    return graphs.stream()
        .collect(Collectors.toMap(TokenGraph::key, graph -> graph, (one, again) -> one));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
