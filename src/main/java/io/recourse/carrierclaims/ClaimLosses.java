package io.recourse.carrierclaims;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Raises a claim for each loss that somebody knows of and no claim stands for yet. */
@Service
public class ClaimLosses {

  private static final int AT_ONCE = 500;

  private final ObjectProvider<LossSource> sources;
  private final RaiseClaim raiseClaim;

  ClaimLosses(ObjectProvider<LossSource> sources, RaiseClaim raiseClaim) {
    this.sources = sources;
    this.raiseClaim = raiseClaim;
  }

  /** What is not claimed for yet, as much as one round takes on. */
  public List<Loss> found() {
    return sources.stream()
        .flatMap(source -> source.unclaimed(AT_ONCE).stream())
        .sorted((one, other) -> one.parent().value().compareTo(other.parent().value()))
        .limit(AT_ONCE)
        .toList();
  }

  /** Says whether a claim was raised: none is where one stands or nothing was paid for it. */
  public boolean raise(Loss loss) {
    return raiseClaim.raiseWhereOwed(loss).isPresent();
  }
}
