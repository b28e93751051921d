package io.recourse.repairs;

import io.recourse.common.CaseNumber;

/** The process that waits for what came of the help. */
public interface HelpNews {

  void helped(CaseNumber number, boolean solved);
}
