package io.recourse.visits;

import java.time.Instant;
import java.util.List;

/** What visits brought. */
public interface VisitEffects {

  /** Of visits opened since then, by strategy; none where there was no visit. */
  List<StrategyEffect> since(Instant from);

  /** How the manner of staff was found since then, by type of case and stage. */
  List<MannerMeasured> manner(Instant from);
}
