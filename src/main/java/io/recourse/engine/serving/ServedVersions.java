package io.recourse.engine.serving;

import io.recourse.engine.ModelKind;
import java.util.Optional;

/** Port to whoever lets two versions of a model serve cases beside each other (IMP-04). */
public interface ServedVersions {

  /**
   * The version that serves a case, the same whenever it is asked; empty where the newest does.
   *
   * @param newest the id of the newest version, looked up before
   * @param caseNumber null for what belongs to no case, such as a preview
   */
  Optional<Integer> of(ModelKind kind, String key, String newest, String caseNumber);
}
