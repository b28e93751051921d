package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.studio.DraftReport.State;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was known of a draft when somebody agreed to it; the trail keeps it beside the hash. */
@Component
public class KnownOfDraft {

  private static final Set<State> UNTESTED =
      EnumSet.of(State.MISSING, State.UNDER_WAY, State.STALE);

  private final DraftReport report;
  private final CompareDraft compare;

  KnownOfDraft(DraftReport report, CompareDraft compare) {
    this.report = report;
    this.compare = compare;
  }

  /** Whether it could have been asked about closed cases and was not, as it stands now. */
  public boolean isUntested(Draft draft) {
    return UNTESTED.contains(state(draft));
  }

  /**
   * @param untested whether whoever approves said that they know
   */
  public void demand(Draft draft, boolean untested) {
    if (!untested && isUntested(draft)) {
      throw Problem.invalid("/untested", "model.untested", draft.name());
    }
  }

  public Map<String, String> facts(Draft draft) {
    return Map.of("report", state(draft).name(), "changed", compare.told(draft));
  }

  /** What is new was asked nothing yet, and what comes back has served. */
  private State state(Draft draft) {
    boolean hasPast = draft.basedOn() != null && draft.source() != Draft.Source.ROLLBACK;
    return hasPast ? report.state(draft) : State.NOT_OFFERED;
  }
}
