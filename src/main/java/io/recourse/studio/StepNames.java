package io.recourse.studio;

import java.util.Map;
import java.util.Set;

/** Port to the names under which the steps of a process are drawn. */
public interface StepNames {

  /** By id; steps without a name are left out. */
  Map<String, String> of(ModelText process);

  /** The ids of all steps. */
  Set<String> ids(ModelText process);
}
