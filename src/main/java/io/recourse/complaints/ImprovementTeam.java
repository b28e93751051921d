package io.recourse.complaints;

import java.util.List;

/**
 * Who carries an improvement, and what they do for it (IMP-05).
 *
 * @param members user names, of any team; none until one is formed
 * @param actions in the order in which they were agreed on
 */
public record ImprovementTeam(List<String> members, List<ImprovementAction> actions) {

  /** Nobody carries it yet. */
  public static final ImprovementTeam NONE = new ImprovementTeam(List.of(), List.of());

  public long done() {
    return actions.size() - open();
  }

  public long open() {
    return actions.stream().filter(ImprovementAction::isOpen).count();
  }

  boolean has(String person) {
    return members.contains(person);
  }
}
