package io.recourse.complaints;

import io.recourse.assignment.People.Person;
import java.util.List;
import java.util.Set;

/**
 * Who carries an improvement, and what they do for it (IMP-05).
 *
 * @param members user names, of any team; none until one is formed
 * @param actions in the order in which they were agreed on
 */
public record ImprovementTeam(List<String> members, List<ImprovementAction> actions) {

  /** Nobody carries it yet. */
  public static final ImprovementTeam NONE = new ImprovementTeam(List.of(), List.of());

  /** Roles that read and change nothing: who has no other can carry nothing. */
  private static final Set<String> READERS = Set.of("director", "auditor", "analyst", "trainer");

  /** Whether this person may act on what they would carry. */
  public static boolean isFor(Person person) {
    return !READERS.containsAll(person.roles());
  }

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
