package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds over the work clocks of all cases; each case is followed by itself. */
@Service
public class WalkWorkClocks {

  private static final Logger LOG = LoggerFactory.getLogger(WalkWorkClocks.class);
  private static final int AT_ONCE = 100;

  private final WorkRounds rounds;
  private final Clock clock;

  WalkWorkClocks(WorkRounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The next round: over what happened since the one before, once a day over all that is open. */
  @Transactional(readOnly = true)
  public WorkRound begin() {
    return rounds.round(clock.instant());
  }

  /**
   * A page of the cases to look at, new ones and others.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(WorkRound round, CaseNumber after) {
    return round.isWhole() ? ofAll(round.at(), after) : rounds.heardOf(round, after, AT_ONCE);
  }

  private List<CaseNumber> ofAll(Instant at, CaseNumber after) {
    TreeSet<CaseNumber> found = new TreeSet<>(Comparator.comparing(CaseNumber::value));
    found.addAll(rounds.unbound(after, AT_ONCE));
    found.addAll(rounds.moved(at, after, AT_ONCE));
    return found.stream().limit(AT_ONCE).toList();
  }

  /** This one could not be followed: it is told to leads, and looked at again by every round. */
  @Transactional
  public void leave(CaseNumber number, RuntimeException why) {
    LOG.error("The work clocks of {} could not be followed", number, why);
    rounds.leave(number, clock.instant());
  }

  /** Every case of the round was followed or left. */
  @Transactional
  public void end(WorkRound round) {
    rounds.ended(round);
  }
}
