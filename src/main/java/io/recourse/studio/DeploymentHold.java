package io.recourse.studio;

import io.recourse.common.Problem;

/** Port: whoever needs the versions of a model to stay as they are for a while. */
public interface DeploymentHold {

  /**
   * Asked in the transaction that deploys, by one deployment at a time.
   *
   * @throws Problem CONFLICT while no version of this key may be deployed
   */
  void demandFree(String key);
}
