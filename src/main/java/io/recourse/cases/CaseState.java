package io.recourse.cases;

import java.time.Instant;

/**
 * What changes about a case beside its lines.
 *
 * @param end {@code DONE} or {@code CALLED_OFF}; null while the case is open
 * @param ground why it ended as it did
 * @param next whose turn it is
 * @param satisfaction 1 to 5 as the customer answered, may be null
 */
public record CaseState(
    CaseType type,
    CasePhase end,
    Assignment assignment,
    PolicyInForce policy,
    String returnMethod,
    ProcessRef process,
    String ground,
    NextStep next,
    Instant closedAt,
    int reopenedCount,
    int contactCount,
    Integer satisfaction) {

  static CaseState opened(CaseType type, Assignment assignment) {
    return new CaseState(
        type,
        null,
        assignment,
        PolicyInForce.NONE,
        null,
        null,
        null,
        NextStep.NOTHING,
        null,
        0,
        1,
        null);
  }

  CaseState type(CaseType next) {
    return new CaseState(
        next,
        end,
        assignment,
        policy,
        returnMethod,
        process,
        ground,
        this.next,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState end(CasePhase how, String why, Instant at) {
    return new CaseState(
        type,
        how,
        assignment,
        policy,
        returnMethod,
        process,
        why,
        NextStep.NOTHING,
        at,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState reopen() {
    return new CaseState(
        type,
        null,
        assignment,
        policy,
        returnMethod,
        process,
        ground,
        NextStep.NOTHING,
        null,
        reopenedCount + 1,
        contactCount,
        null);
  }

  CaseState assignment(Assignment to) {
    return new CaseState(
        type,
        end,
        to,
        policy,
        returnMethod,
        process,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState policy(PolicyInForce now) {
    return new CaseState(
        type,
        end,
        assignment,
        now,
        returnMethod,
        process,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState returnMethod(String method) {
    return new CaseState(
        type,
        end,
        assignment,
        policy,
        method,
        process,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState process(ProcessRef ref) {
    return new CaseState(
        type,
        end,
        assignment,
        policy,
        returnMethod,
        ref,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState next(NextStep step) {
    return new CaseState(
        type,
        end,
        assignment,
        policy,
        returnMethod,
        process,
        ground,
        step,
        closedAt,
        reopenedCount,
        contactCount,
        satisfaction);
  }

  CaseState contactedAgain() {
    return new CaseState(
        type,
        end,
        assignment,
        policy,
        returnMethod,
        process,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount + 1,
        satisfaction);
  }

  CaseState rated(int score) {
    return new CaseState(
        type,
        end,
        assignment,
        policy,
        returnMethod,
        process,
        ground,
        next,
        closedAt,
        reopenedCount,
        contactCount,
        score);
  }
}
