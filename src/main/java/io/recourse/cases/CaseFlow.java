package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The process behind a case, in business words; implemented where the model lives. */
public interface CaseFlow {

  Set<CaseType> handles();

  /** Starts the process and notes it on the case ({@link ServiceCase#runsAs}). */
  void start(ServiceCase serviceCase);

  /** Whether cases opened before this process existed are taken up by it. */
  default boolean takesUpOlder() {
    return false;
  }

  /** The customer gave evidence or an answer; the lines already ask for a decision again. */
  void evidenceProvided(CaseNumber number);

  /** Whether words of the customer, written now, are the answer that the case waits for. */
  default boolean awaitsWords(ServiceCase serviceCase) {
    return serviceCase.awaitsInformation();
  }

  /** The lines are withdrawn already; the case has ended unless goods must go back. */
  void withdraw(CaseNumber number, String reason);

  /** Whether {@link #withdraw} would be heard now. */
  boolean mayWithdraw(ServiceCase serviceCase);

  /** The lines that can be named when the case is reopened; none where lines have no outcome. */
  default List<Disputable> disputable(ServiceCase serviceCase) {
    return List.of();
  }

  /** Whether {@link #reopen} would be heard of a case that has ended. */
  default boolean mayReopen(ServiceCase serviceCase) {
    return !disputable(serviceCase).isEmpty();
  }

  /**
   * The case is open again already.
   *
   * @param named pieces that it is about, by item; none for all that can be disputed
   */
  void reopen(CaseNumber number, String reason, Map<Integer, Integer> named);

  /** Whether {@link #contest} would be heard now. */
  default boolean mayContest(ServiceCase serviceCase) {
    return false;
  }

  /**
   * The case is open again already, if it had ended; its lines are as they were.
   *
   * @throws Problem CONFLICT where no outcome can be contested
   */
  default void contest(CaseNumber number, String reason) {
    throw Problem.conflict("case.noOutcome");
  }

  /** Whether {@link #leave} would be heard now. */
  boolean mayLeave(ServiceCase serviceCase);

  /**
   * The case became one of another type and its lines are undecided again: end the process
   * silently, give back what it had promised.
   *
   * @throws Problem CONFLICT once money or a replacement is on its way
   */
  void leave(CaseNumber number, String reason);
}
