package io.recourse.web.problems;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.common.HeldWrites;
import io.recourse.web.SessionTurns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionExecution;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LateWritesTest {

  private final HeldWrites held = mock();
  private final TransactionExecution writing = mock();
  private final LateWrites late = new LateWrites(held);

  @BeforeEach
  void hold() {
    when(held.areHeld()).thenReturn(true);
    asks("POST");
  }

  private static void asks(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/api/v1/cases")));
  }

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  @DisplayName("D4 who comes to write is asked to come again, who reads is not")
  void refused() {
    assertThatThrownBy(() -> late.beforeBegin(writing)).hasMessage("Writes are held");

    asks("GET");
    assertThatCode(() -> late.beforeBegin(writing)).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("D4 what was acknowledged is not left half done: the rest of its request goes on")
  void acknowledged() {
    late.afterCommit(writing, null);

    assertThatCode(() -> late.beforeBegin(writing)).doesNotThrowAnyException();

    asks("POST");
    assertThatThrownBy(() -> late.beforeBegin(writing)).as("another request").isNotNull();
  }

  @Test
  @DisplayName("D4 neither a commit that failed nor what was read is an acknowledgement")
  void notAcknowledged() {
    TransactionExecution reading = mock();
    when(reading.isReadOnly()).thenReturn(true);

    late.afterCommit(writing, new IllegalStateException("not known"));
    late.afterCommit(reading, null);

    assertThatThrownBy(() -> late.beforeBegin(writing)).isNotNull();
  }

  @Test
  @DisplayName("PLT-04 a session is kept all the same, and is no acknowledgement of anything")
  void session() {
    TransactionExecution keeping = mock();
    when(keeping.getTransactionName()).thenReturn(SessionTurns.KEEPING);

    assertThatCode(() -> late.beforeBegin(keeping)).doesNotThrowAnyException();
    late.afterCommit(keeping, null);

    assertThatThrownBy(() -> late.beforeBegin(writing)).isNotNull();
  }
}
