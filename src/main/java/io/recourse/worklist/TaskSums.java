package io.recourse.worklist;

import io.recourse.common.Money;
import java.util.Collection;
import java.util.Map;

/** Knows the money that tasks of a feature move, where it is not the value of the goods. */
public interface TaskSums {

  /** The sum by task id; tasks of other features are left out. */
  Map<String, Money> of(Collection<WorkItem> tasks);
}
