package io.recourse.assignment;

import io.recourse.common.CaseNumber;
import java.util.Set;

/** A kind of task that only people with the skill may take; one bean per task key. */
public interface SkilledTask {

  /** The user task's id in the model, such as {@code Task_PerformRepair}. */
  String taskKey();

  /** The articles whose skill is asked for; none where anybody of the team may. */
  Set<String> articles(CaseNumber number);
}
