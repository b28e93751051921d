package io.recourse.complaints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where teams of improvements and their actions are kept. */
public interface ImprovementTeams {

  /** By improvement; those without a team are left out. */
  Map<Long, ImprovementTeam> of(Collection<Long> improvements);

  default ImprovementTeam of(long improvement) {
    return of(List.of(improvement)).getOrDefault(improvement, ImprovementTeam.NONE);
  }

  /** In place of those before. */
  void form(long improvement, List<String> members);

  /** Returns its id; that of the given one is not read. */
  long add(ImprovementAction agreed);

  Optional<ImprovementAction> action(long id);

  void report(ImprovementAction reported);

  /** Open actions of open improvements whose day is over, due first. */
  List<ImprovementAction> late(LocalDate today);
}
