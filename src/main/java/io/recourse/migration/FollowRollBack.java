package io.recourse.migration;

import io.recourse.common.DomainEvent;
import io.recourse.studio.CasesGoBack;
import io.recourse.studio.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A roll-back with its cases: when the earlier text is deployed, a migration of them is planned and
 * submitted in the same step, for another person to agree to. One with gaps stays a plan.
 */
@Component
class FollowRollBack implements CasesGoBack {

  private final WantedMoves wanted;
  private final BeginMigration begin;
  private final ReadMigration read;
  private final AgreeOnMigration agree;

  FollowRollBack(
      WantedMoves wanted, BeginMigration begin, ReadMigration read, AgreeOnMigration agree) {
    this.wanted = wanted;
    this.begin = begin;
    this.read = read;
    this.agree = agree;
  }

  @Override
  public void wanted(Draft rollBack) {
    wanted.insert(
        new WantedMove(
            rollBack.id(),
            rollBack.key(),
            rollBack.basedOn(),
            rollBack.agreement().submittedBy(),
            rollBack.agreement().reason()));
  }

  @EventListener
  void on(DomainEvent told) {
    if (told.type().equals("ModelDeployed")) {
      int version = (Integer) told.data().get("version");
      wanted
          .take(UUID.fromString((String) told.data().get("draft")))
          .ifPresent(move -> follow(move, version));
    }
  }

  private void follow(WantedMove move, int version) {
    Route route = new Route(move.process(), move.from(), version, Map.of());
    Migration plan = begin.begin(new Journey(route, false, List.of(), false), move.askedBy());
    if (read.plans(plan).stream().allMatch(it -> it.gaps().isEmpty())) {
      agree.submit(plan.id(), plan.version(), move.reason(), move.askedBy());
    }
  }
}
