package io.recourse.audit;

import io.recourse.common.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every hash and compares with the signed checkpoints, in one snapshot. */
@Service
public class VerifyChains {

  private final TrailScan trail;
  private final VerifyCheckpoints checkpoints;

  VerifyChains(TrailScan trail, VerifyCheckpoints checkpoints) {
    this.trail = trail;
    this.checkpoints = checkpoints;
  }

  /** All chains and all checkpoints. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public TrailVerdict all() {
    TrailVerdict chains = walk(Optional.empty());
    List<BrokenLink> broken = new ArrayList<>(chains.broken());
    broken.addAll(checkpoints.broken());
    return new TrailVerdict(chains.cases(), chains.events(), broken);
  }

  /** The chain of one case and the checkpointed heads of it. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public TrailVerdict one(CaseNumber number) {
    return walk(Optional.of(number.value()));
  }

  private TrailVerdict walk(Optional<String> chain) {
    ChainWalk walk = new ChainWalk();
    trail.walk(chain, walk);
    trail.strayHeads(chain).forEach(walk::report);
    return walk.verdict();
  }
}
