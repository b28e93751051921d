package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;

/** The job that mails the notice to everybody on the list. */
public interface NoticeFlow {

  void begin(CaseNumber leak);
}
