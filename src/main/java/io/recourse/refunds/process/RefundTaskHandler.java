package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;

/** A task of finance; a case may have several refunds, so it is read from the task itself. */
abstract class RefundTaskHandler implements TaskHandler {

  @Override
  public abstract Map<String, Object> prefill(WorkItem task);

  @Override
  public abstract Map<String, Object> complete(
      WorkItem task, Actor actor, Map<String, Object> values);

  @Override
  public final Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the refund");
  }

  @Override
  public final Map<String, Object> complete(
      CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the refund");
  }
}
