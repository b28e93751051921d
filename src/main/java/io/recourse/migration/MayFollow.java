package io.recourse.migration;

/** Port: who has a word in whether running cases of one version may go on by another now. */
public interface MayFollow {

  /**
   * Asked when a migration is planned, and again when it is approved.
   *
   * @throws io.recourse.common.Problem where they must not
   */
  void demand(String process, int from, int to);
}
