package io.recourse.migration;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.migration.Migration.State;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cases for a trial: the very same as for good, and undone. What would stand in the way of
 * each is kept.
 */
@Service
public class TryMoves {

  private static final int PAGE = 50;

  private final Migrations migrations;
  private final Moves moves;
  private final Cases cases;
  private final BeginMigration begin;
  private final MigrationFlow flow;
  private final Clock clock;

  TryMoves(
      Migrations migrations,
      Moves moves,
      Cases cases,
      BeginMigration begin,
      MigrationFlow flow,
      Clock clock) {
    this.migrations = migrations;
    this.moves = moves;
    this.cases = cases;
    this.begin = begin;
    this.flow = flow;
    this.clock = clock;
  }

  /** Begins it in the background, with every case that is on the earlier version now. */
  @Transactional
  public Migration begin(UUID id) {
    Migration draft =
        migrations.locked(id).demand(null, State.DRAFT, State.SUBMITTED).demandTried();
    begin.list(draft);
    migrations.forgetTrial(id);
    Migration trying = draft.trying(true);
    migrations.update(trying);
    flow.tryOut(id);
    return trying;
  }

  @Transactional(readOnly = true)
  public List<MovingCase> next(UUID id) {
    return migrations.get(id).trying() ? migrations.untried(id, PAGE) : List.of();
  }

  /** The plan by which its cases are tried now. */
  @Transactional(readOnly = true)
  public Journey journey(UUID id) {
    return migrations.get(id).journey();
  }

  @Transactional(readOnly = true)
  public Moves.Way way(Journey journey) {
    return moves.way(journey);
  }

  /** In a transaction that is undone by whoever calls. */
  public void move(Moves.Way way, MovingCase one) {
    if (one.caseNumber() != null) {
      cases.find(new CaseNumber(one.caseNumber())).ifPresent(known -> cases.lock(known.number()));
    }
    var unused = way.move(one.instance());
  }

  /**
   * Kept in a transaction of its own, so that no row stays locked while the next case is tried; and
   * not at all where the plan was changed meanwhile.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void found(UUID id, Journey plan, MovingCase tried, Hindrance why) {
    if (migrations.share(id).isTrying(plan)) {
      migrations
          .lockCase(id, tried.instance())
          .ifPresent(now -> migrations.put(id, now.tried(why, clock.instant())));
    }
  }

  /** Says whether cases are left to be tried; if none is, the trial is over. */
  @Transactional
  public boolean isLeft(UUID id) {
    Migration migration = migrations.locked(id);
    boolean left = migration.trying() && !migrations.untried(id, 1).isEmpty();
    if (migration.trying() && !left) {
      migrations.update(migration.trying(false));
    }
    return left;
  }
}
