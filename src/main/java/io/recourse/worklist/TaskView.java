package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task with everything needed to do it.
 *
 * @param schema the form as JSON
 * @param values what the form starts with
 * @param draft what this person had typed before
 * @param barred why this person may not do it although it is work of their team
 * @param actions what this person may do now
 */
public record TaskView(
    WorkItem item,
    String schema,
    Map<String, Object> values,
    Optional<FormDrafts.Draft> draft,
    Optional<CaseSheet> sheet,
    Optional<Problem> barred,
    Set<TaskAction> actions) {}
