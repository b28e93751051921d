package io.recourse.worklist.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.recourse.common.Contended;
import io.recourse.common.OnBehalf;
import io.recourse.common.Problem;
import io.recourse.engine.EachAlone;
import io.recourse.worklist.GoOnWithAct;
import io.recourse.worklist.LongAct;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActOnNextDelegateTest {

  private final GoOnWithAct acts = mock(GoOnWithAct.class);
  private final EachAlone alone = mock(EachAlone.class);
  private final DelegateExecution execution = mock(DelegateExecution.class);
  private final LongAct act =
      new LongAct(UUID.randomUUID(), "ann", null, null, Instant.EPOCH, null, 3, 1, 0);

  @BeforeEach
  void running() {
    when(execution.getVariable(EngineLongActFlow.ACT)).thenReturn(act.id().toString());
    when(acts.act(act.id())).thenReturn(act);
    when(acts.isUnfinished(act)).thenReturn(true);
  }

  @Test
  @DisplayName("A task that lost every race is met again, and ends the act for none behind it")
  void lostEveryRace() {
    when(alone.walk(any(), any(), any())).thenThrow(Contended.givenUp());

    step((username, work) -> work.accept(Set.of("agent")));

    verify(acts, never()).refuseRest(any(), any());
    verify(execution).setVariable(EngineLongActFlow.MORE, true);
  }

  @Test
  @DisplayName("What is asked by somebody who works here no longer is refused as a whole")
  void authorGone() {
    Problem gone = Problem.of(Problem.Kind.FORBIDDEN, "task.all.failed");

    step(
        (username, work) -> {
          throw gone;
        });

    verify(acts).refuseRest(act, gone);
  }

  private void step(OnBehalf behalf) {
    new ActOnNextDelegate(acts, behalf, alone, new Contended(failure -> false)).execute(execution);
  }
}
