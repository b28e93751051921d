package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepDraftTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final Worker BOB = new Worker("bob", Set.of("returns"));
  private static final WorkItem OPEN =
      new WorkItem(
          "t", null, "k", "Check", "returns", null, null, 50, null, NOW, null, "p", "d", null, 1);
  private static final String WORDS = "{\"note\": \"last\"}";

  private final OpenTask tasks = mock(OpenTask.class);
  private final FormDrafts drafts = mock(FormDrafts.class);
  private final KeepDraft keep = new KeepDraft(tasks, drafts, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void finishedMeanwhile() {
    when(tasks.ended("t", BOB)).thenReturn(Optional.empty());
    when(tasks.visible("t", BOB)).thenReturn(OPEN);
    when(drafts.keep(any(), any(), any(), any())).thenReturn(false);
  }

  @Test
  @DisplayName("PLT-05 what is typed while somebody else finishes the task is left behind")
  void lastWords() {
    when(drafts.leaveBehind("t", "bob", WORDS, NOW)).thenReturn(true);
    keep.keep("t", BOB, WORDS);
    verify(drafts).leaveBehind("t", "bob", WORDS, NOW);
  }

  @Test
  @DisplayName("PLT-05 nobody is told that words were kept that were not")
  void notKept() {
    when(tasks.gone("t", BOB)).thenReturn(Problem.conflict("task.lapsed", "today"));
    assertThatThrownBy(() -> keep.keep("t", BOB, WORDS)).isInstanceOf(Problem.class);
  }
}
