package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Set;

/** A person at work: the teams are the person's roles (STF-02). */
public record Worker(String username, Set<String> roles) {

  private static final Set<String> SEES_ALL = Set.of("lead", "director", "admin", "auditor");
  private static final Set<String> MOVES_WORK = Set.of("lead", "admin");

  public Worker {
    roles = Set.copyOf(roles);
  }

  public boolean seesAllTeams() {
    return roles.stream().anyMatch(SEES_ALL::contains);
  }

  public boolean movesWork() {
    return roles.stream().anyMatch(MOVES_WORK::contains);
  }

  public boolean isOf(String team) {
    return roles.contains(team);
  }

  public boolean sees(WorkItem item) {
    return seesAllTeams() || isOf(item.team()) || item.isHeldBy(username);
  }

  public boolean isLead() {
    return roles.contains("lead");
  }

  /** Whether it is this person's to do: of the own team, given to them, escalated to the lead. */
  public boolean worksOn(WorkItem item) {
    return isOf(item.team()) || item.isHeldBy(username) || item.isEscalated() && isLead();
  }

  void demandTeamOf(WorkItem item) {
    if (!worksOn(item)) {
      throw Problem.forbidden("task.otherTeam", item.team());
    }
  }
}
