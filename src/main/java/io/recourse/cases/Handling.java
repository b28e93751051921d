package io.recourse.cases;

/**
 * How a case is being handled: by whom, under which rules, in which process, and what comes next.
 *
 * @param returnMethod how the goods come back; null until chosen
 * @param process null while no process drives the case
 */
public record Handling(
    Assignment assignment,
    PolicyInForce policy,
    String returnMethod,
    ProcessRef process,
    NextStep next) {

  static Handling by(Assignment assignment) {
    return new Handling(assignment, PolicyInForce.NONE, null, null, NextStep.NOTHING);
  }

  Handling assignment(Assignment to) {
    return new Handling(to, policy, returnMethod, process, next);
  }

  Handling policy(PolicyInForce now) {
    return new Handling(assignment, now, returnMethod, process, next);
  }

  Handling returnMethod(String method) {
    return new Handling(assignment, policy, method, process, next);
  }

  Handling process(ProcessRef ref) {
    return new Handling(assignment, policy, returnMethod, ref, next);
  }

  Handling next(NextStep step) {
    return new Handling(assignment, policy, returnMethod, process, step);
  }
}
