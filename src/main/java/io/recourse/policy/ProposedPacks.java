package io.recourse.policy;

import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import java.util.Set;

/** Port: the rule sets as they would be with a version that nobody agreed on yet. */
public interface ProposedPacks {

  /** The sorts of texts that are rule sets. */
  Set<String> kinds();

  /**
   * @throws Problem INVALID for one that cannot be read
   */
  StatutePacks with(Proposal proposal);
}
