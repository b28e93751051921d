package io.recourse.decision;

import io.recourse.common.CaseNumber;

/** Knows whether articles promised in exchange are in stock. */
public interface PromisedArticles {

  /** Asked once the grant is saved, in its transaction. */
  boolean areGone(CaseNumber number);
}
