package io.recourse.cases;

/** What changes about a case beside its lines. */
public record CaseState(CaseType type, Handling handling, CaseEnd ending, Contacts contacts) {

  static CaseState opened(CaseType type, Assignment assignment) {
    return new CaseState(type, Handling.by(assignment), CaseEnd.OPEN, Contacts.FIRST);
  }

  CaseState type(CaseType next) {
    return new CaseState(next, handling, ending, contacts);
  }

  CaseState handling(Handling now) {
    return new CaseState(type, now, ending, contacts);
  }

  CaseState contacts(Contacts now) {
    return new CaseState(type, handling, ending, now);
  }

  CaseState end(CaseEnd end) {
    return new CaseState(type, handling.next(NextStep.NOTHING), end, contacts);
  }

  CaseState reopen() {
    return new CaseState(type, handling.next(NextStep.NOTHING), ending.undone(), contacts.reopen());
  }

  public boolean isEnded() {
    return ending.how() != null;
  }

  public Assignment assignment() {
    return handling.assignment();
  }

  public NextStep next() {
    return handling.next();
  }

  public ProcessRef process() {
    return handling.process();
  }

  /** How the goods come back; null until chosen. */
  public String returnMethod() {
    return handling.returnMethod();
  }

  /** Why the case ended as it did; null while it never ended. */
  public String ground() {
    return ending.ground();
  }
}
