package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;

/** Queues a mail that tells one customer what leaked. */
public interface NoticeMail {

  /** False where no address of theirs is known. */
  boolean mail(CaseNumber leak, Concerned one);
}
