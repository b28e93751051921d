package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;

/** The mail that tells one customer what leaked. */
public interface NoticeMail {

  /** Whether an address of theirs is known that mail can go to. */
  boolean reaches(Concerned one);

  /** Queues it, once for a leak. */
  void mail(CaseNumber leak, Concerned one);
}
