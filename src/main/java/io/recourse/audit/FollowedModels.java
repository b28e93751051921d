package io.recourse.audit;

import java.util.Optional;

/** Model versions as they were deployed. */
public interface FollowedModels {

  /** Empty for a version that is no longer there. */
  Optional<CaseRecord.Model> find(String process, int version);

  /** The BPMN of a model version. */
  Optional<String> xml(String process, int version);
}
