package io.recourse.studio;

/** Port: who has a word in it, or has to know, when a draft becomes a version. */
public interface BesideDeployment {

  /**
   * Before it is submitted and before it is deployed.
   *
   * @throws io.recourse.common.Problem where it must not be now
   */
  void demand(Draft draft);

  /** In the transaction of the deployment. */
  void deployed(Draft done);
}
