package io.recourse.dataleaks;

import io.recourse.policy.TermName;

/** What a leak waits for; all of it is staff's. */
enum LeakWait {
  ASSESSMENT("assessLeak", TermName.ASSESS_LEAK, "leakAssessedByDefault"),
  CONTAINMENT("containLeak", TermName.CONTAIN_LEAK, "escalated"),
  NOTICE("leakNotice", TermName.LEAK_NOTICE, "leadTold"),
  PERSONS("tellPersons", TermName.TELL_PERSONS, "escalated"),
  OTHERWISE("tellOtherwise", TermName.TELL_PERSONS, "escalated");

  final String step;
  final TermName term;
  final String otherwise;

  LeakWait(String step, TermName term, String otherwise) {
    this.step = step;
    this.term = term;
    this.otherwise = otherwise;
  }
}
