package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.CheckDraft.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lists of drafts ask of each text once: what the check said is kept as long as neither the text
 * nor what it was checked against is another. A form is cheap to check, and checked by rules that
 * read more; it is asked each time.
 */
@Component
class KeptVerdicts {

  private static final int MOST = 1_000;

  private final ModelDrafts drafts;
  private final CheckDraft check;
  private final Map<Asked, Verdict> kept = Collections.synchronizedMap(new Newest());

  KeptVerdicts(ModelDrafts drafts, CheckDraft check) {
    this.drafts = drafts;
    this.check = check;
  }

  /**
   * @param version each save counts it, so that it names the text
   * @param against what is deployed, and the other parts of its change
   */
  record Asked(UUID draft, int version, String against) {}

  /**
   * @param draft open; its content is not read
   * @param deployed the stamp of what is deployed
   */
  List<ModelFinding> of(Draft draft, String deployed) {
    if (draft.kind() == ModelKind.FORM) {
      return drafts.find(draft.id()).map(check::now).orElse(draft.findings());
    }
    Asked asked = new Asked(draft.id(), draft.version(), deployed + beside(draft));
    Verdict known = kept.get(asked);
    return known == null ? asked(draft, asked) : check.now(draft, known);
  }

  private List<ModelFinding> asked(Draft draft, Asked asked) {
    Draft whole = drafts.find(draft.id()).orElse(null);
    if (whole == null) {
      return draft.findings();
    }
    Verdict found = check.verdict(whole);
    if (whole.version() == asked.version()) {
      kept.put(asked, found);
    }
    return check.now(whole, found);
  }

  private String beside(Draft draft) {
    return draft.change() == null ? "" : drafts.stampOf(draft.change().id());
  }

  /** Lets the one go that was asked for longest ago. */
  private static final class Newest extends LinkedHashMap<Asked, Verdict> {

    private static final long serialVersionUID = 1L;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Verdict> eldest) {
      return size() > MOST;
    }
  }
}
