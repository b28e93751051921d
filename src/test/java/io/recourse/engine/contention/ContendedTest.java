package io.recourse.engine.contention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Contended;
import io.recourse.common.Problem;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;

/** What becomes of a change whose transaction was rolled back because of another one. */
class ContendedTest {

  private final Contended contended = new Contended(LostRace::is);
  private final AtomicInteger tries = new AtomicInteger();

  static Stream<RuntimeException> lostRaces() {
    return Stream.of(
        new OptimisticLockingException("updated by another transaction"),
        new CannotAcquireLockException("deadlock"),
        new NullValueException("Cannot restore state of process instance 1: list is empty"),
        new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01")),
        new ProcessEngineException("flush", new SQLException("serialize", "40001")),
        new ProcessEngineException("flush", new SQLException("waited too long", "55P03")));
  }

  @ParameterizedTest
  @MethodSource("lostRaces")
  @DisplayName("J2 a change that lost a race twice goes through on its third try")
  void goesThrough(RuntimeException lost) {
    assertThat(contended.attempt(() -> losing(lost, 2))).isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @ParameterizedTest
  @MethodSource("lostRaces")
  @DisplayName("J2 a change that loses every time ends as a conflict, never as our failure")
  void ends(RuntimeException lost) {
    assertThatThrownBy(() -> contended.attempt(() -> losing(lost, Integer.MAX_VALUE)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    assertThat(tries).hasValueBetween(2, 10);
  }

  @Test
  @DisplayName("J2 any other failure, and what another person did, is said at once")
  void otherFailures() {
    Problem held = Problem.conflict("task.done");

    assertThatThrownBy(() -> contended.attempt(() -> losing(held, 9))).isSameAs(held);
    assertThat(tries).hasValue(1);
  }

  private String losing(RuntimeException failure, int times) {
    if (tries.incrementAndGet() <= times) {
      throw failure;
    }
    return "done";
  }
}
