package io.recourse.carrierclaims;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises a claim for each loss that somebody knows of and no claim stands for yet. */
@Service
public class ClaimLosses {

  private static final int AT_ONCE = 50;

  private final ObjectProvider<LossSource> sources;
  private final RaiseClaim raiseClaim;

  ClaimLosses(ObjectProvider<LossSource> sources, RaiseClaim raiseClaim) {
    this.sources = sources;
    this.raiseClaim = raiseClaim;
  }

  /** Returns how many were raised. */
  @Transactional
  public int raise() {
    List<Loss> found =
        sources.stream()
            .flatMap(source -> source.unclaimed(AT_ONCE).stream())
            .sorted((one, other) -> one.parent().value().compareTo(other.parent().value()))
            .limit(AT_ONCE)
            .toList();
    found.forEach(
        loss -> {
          var unused = raiseClaim.raise(loss);
        });
    return found.size();
  }
}
