package io.recourse.worklist.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.recourse.worklist.CaseSheet;
import io.recourse.worklist.FormDrafts.Draft;
import io.recourse.worklist.TaskAction;
import io.recourse.worklist.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One task with everything needed to do it. */
record TaskDetailJson(
    @JsonUnwrapped TaskJson task,
    @JsonRawValue String form,
    Map<String, Object> values,
    DraftJson draft,
    @JsonProperty("case") CaseSheet sheet,
    Manual manual,
    String barred,
    List<String> actions) {

  /** What this person had typed before. */
  record DraftJson(@JsonRawValue String values, Instant savedAt) {

    static DraftJson of(Draft draft) {
      return new DraftJson(draft.values(), draft.savedAt());
    }
  }

  /**
   * The passage of the standard manual for this kind of task (KNO-09).
   *
   * @param version 0 for the one that the product brings
   */
  record Manual(String language, String text, int version) {}

  /**
   * @param barred why this person may not do it, in their language; null when they may
   */
  static TaskDetailJson of(TaskView view, Manual manual, String barred, Instant now) {
    return new TaskDetailJson(
        TaskJson.of(view.item(), now),
        view.schema(),
        view.values(),
        view.draft().map(DraftJson::of).orElse(null),
        view.sheet().orElse(null),
        manual,
        barred,
        view.actions().stream().map(TaskDetailJson::word).toList());
  }

  private static String word(TaskAction action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
