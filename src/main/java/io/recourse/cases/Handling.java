package io.recourse.cases;

/**
 * How a case is being handled: by whom, under which rules, in which process, and what comes next.
 *
 * @param category problem type of the maintained list (TRI-01); null until classified
 * @param returnMethod how the goods come back; null until chosen
 * @param process null while no process drives the case
 */
public record Handling(
    Assignment assignment,
    String category,
    PolicyInForce policy,
    String returnMethod,
    ProcessRef process,
    NextStep next) {

  static Handling by(Assignment assignment) {
    return new Handling(assignment, null, PolicyInForce.NONE, null, null, NextStep.NOTHING);
  }

  Handling assignment(Assignment to) {
    return new Handling(to, category, policy, returnMethod, process, next);
  }

  Handling category(String problem) {
    return new Handling(assignment, problem, policy, returnMethod, process, next);
  }

  Handling policy(PolicyInForce now) {
    return new Handling(assignment, category, now, returnMethod, process, next);
  }

  Handling returnMethod(String method) {
    return new Handling(assignment, category, policy, method, process, next);
  }

  Handling process(ProcessRef ref) {
    return new Handling(assignment, category, policy, returnMethod, ref, next);
  }

  Handling next(NextStep step) {
    return new Handling(assignment, category, policy, returnMethod, process, step);
  }
}
