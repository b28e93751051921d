package io.recourse.engine;

import java.util.HashSet;
import java.util.Set;

/** The keys a model may refer to: what is deployed already or comes in the same deployment. */
public record ModelSurroundings(Set<String> processes, Set<String> decisions, Set<String> forms) {

  public ModelSurroundings plus(ModelSurroundings other) {
    return new ModelSurroundings(
        union(processes, other.processes),
        union(decisions, other.decisions),
        union(forms, other.forms));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
