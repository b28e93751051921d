package io.recourse.studio;

import java.util.List;

/** Gives models to the engine together with the forms they bind. */
public interface ModelDeployment {

  /**
   * Everything in one deployment and in the caller's transaction.
   *
   * @throws io.recourse.common.Problem when the engine refuses a file, or a {@link DeploymentHold}
   *     holds a key
   */
  void deploy(List<Draft> models, List<ModelSource> forms);
}
