package io.recourse.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The files of cases, as far as forms name them. */
public interface CaseFiles {

  /** Their names by their ids. */
  Map<String, String> of(String caseNumber);

  /** Keeps that this step was finished with these files. */
  void filedWith(String caseNumber, String taskKey, Collection<String> files, Instant at);
}
