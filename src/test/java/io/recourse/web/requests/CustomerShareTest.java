package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** In a peak the customers' pages wait for each other, not staff for them. */
class CustomerShareTest {

  private final CustomerShare share = new CustomerShare(1, Duration.ofMillis(50));

  @Test
  @DisplayName(
      "PLT-02 who finds every place taken for as long as an answer may take is told when to come"
          + " again")
  void full() throws Exception {
    MockHttpServletResponse first = new MockHttpServletResponse();
    MockHttpServletResponse second = new MockHttpServletResponse();
    MockHttpServletResponse work = new MockHttpServletResponse();

    share.doFilter(
        asked("/portal"),
        first,
        (request, response) -> {
          share.doFilter(asked("/portal/orders/1"), second, refused());
          share.doFilter(asked("/work"), work, (any, other) -> work.setStatus(204));
        });

    assertThat(first.getStatus()).isEqualTo(200);
    assertThat(second.getStatus()).isEqualTo(503);
    assertThat(second.getHeader("Retry-After")).isEqualTo("5");
    assertThat(work.getStatus()).as("staff need no place").isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 a place is free again when its answer is given, or has failed")
  void free() throws Exception {
    try {
      share.doFilter(
          asked("/portal"),
          new MockHttpServletResponse(),
          (request, response) -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("broken");
    }
    MockHttpServletResponse next = new MockHttpServletResponse();
    share.doFilter(asked("/portal"), next, (request, response) -> next.setStatus(204));
    assertThat(next.getStatus()).isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 what is sent in slowly, a file or a stream holds no place of the pages")
  void slow() throws Exception {
    MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/portal/open");
    MockHttpServletRequest stream = asked("/portal/chat/stream");
    stream.addHeader("Accept", "text/event-stream");
    MockHttpServletRequest file = asked("/portal/cases/1/evidence/2");
    for (MockHttpServletRequest slow : List.of(sent, stream, file)) {
      MockHttpServletResponse page = new MockHttpServletResponse();
      share.doFilter(
          slow,
          new MockHttpServletResponse(),
          (request, response) ->
              share.doFilter(asked("/portal"), page, (any, other) -> page.setStatus(204)));
      assertThat(page.getStatus()).as(slow.getRequestURI()).isEqualTo(204);
    }
  }

  private static FilterChain refused() {
    return (request, response) -> {
      throw new AssertionError("let in");
    };
  }

  private static MockHttpServletRequest asked(String path) {
    return new MockHttpServletRequest("GET", path);
  }
}
