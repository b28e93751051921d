package io.recourse.studio;

import java.util.List;

/** Gives a model to the engine together with the forms it binds. */
public interface ModelDeployment {

  /**
   * Everything in one deployment and in the caller's transaction.
   *
   * @throws io.recourse.common.Problem when the engine refuses a file, or a {@link DeploymentHold}
   *     holds the key
   */
  void deploy(String key, ModelText model, List<ModelSource> forms);
}
