package io.recourse.studio;

/** Port: whoever moves running cases back with a version that is rolled back. */
public interface CasesGoBack {

  /**
   * Notes that the cases of the version that this draft replaces are to follow it, once it is
   * deployed and somebody else agreed.
   *
   * @param rollBack submitted, with the reason
   */
  void wanted(Draft rollBack);
}
