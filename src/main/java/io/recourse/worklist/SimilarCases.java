package io.recourse.worklist;

import java.util.List;

/** Finds closed cases of the same type: by article and reason, without lines by problem type. */
public interface SimilarCases {

  /**
   * The few that help most: a reply in the same language first, then what pleased, then the newest.
   */
  List<SimilarCase> to(String caseNumber);
}
