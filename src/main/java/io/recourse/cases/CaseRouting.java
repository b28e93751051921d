package io.recourse.cases;

/** Says which team a new case goes to and how urgent it is; asked once the case is stored. */
public interface CaseRouting {

  Route route(ServiceCase serviceCase);

  /** Team of the API's roles and priority 0 to 100; {@code owner} may be null. */
  record Route(String team, int priority, String owner) {}
}
