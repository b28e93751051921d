package io.recourse.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Judges as if it were another moment. */
@Component
public class JudgeAt {

  private final Decisions decisions;
  private final PolicyTerms policyTerms;
  private final WindowEnd windowEnd;
  private final References references;
  private final LocalDays days;

  JudgeAt(
      Decisions decisions,
      PolicyTerms policyTerms,
      WindowEnd windowEnd,
      References references,
      LocalDays days) {
    this.decisions = decisions;
    this.policyTerms = policyTerms;
    this.windowEnd = windowEnd;
    this.references = references;
    this.days = days;
  }

  public ReturnVerdict judge(LineFacts facts, Instant now) {
    Clock then = Clock.fixed(now, ZoneOffset.UTC);
    return new JudgeReturn(decisions, policyTerms, windowEnd, references, days, then).judge(facts);
  }
}
