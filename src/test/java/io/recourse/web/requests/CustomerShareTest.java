package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.web.CallerNetwork;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** In a peak the customers' pages wait for each other, not staff for them. */
class CustomerShareTest {

  private final CustomerShare share = new CustomerShare(1, 1, Duration.ofMillis(50));

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
  @DisplayName("PLT-02 what is sent in slowly and a stream hold no place of the pages")
  void slow() throws Exception {
    MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/portal/open");
    for (MockHttpServletRequest slow : List.of(sent, asked("/portal/chats/7/news"))) {
      assertThat(duringOf(slow)).as(slow.getRequestURI()).isEqualTo(204);
    }
  }

  @Test
  @DisplayName(
      "PLT-02 a page is one however it is asked for: its head, an encoded letter, a header")
  void around() throws Exception {
    MockHttpServletRequest stream = asked("/portal/orders/1");
    stream.addHeader("Accept", "text/event-stream");
    List<MockHttpServletRequest> pages =
        List.of(
            new MockHttpServletRequest("HEAD", "/portal/orders/1"),
            asked("/%70ortal/orders/1"),
            asked("/portal;a=b/orders/1"),
            asked("/portal/evidence/1"),
            stream);
    for (MockHttpServletRequest page : pages) {
      assertThat(duringOf(page)).as(page.getMethod() + page.getRequestURI()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName("PLT-02 an address has its part of the places, and the others are left to others")
  void partOfAnAddress() throws Exception {
    CustomerShare three = new CustomerShare(3, 2, Duration.ofMillis(50));
    MockHttpServletResponse third = new MockHttpServletResponse();
    MockHttpServletResponse other = new MockHttpServletResponse();

    three.doFilter(
        from("198.51.100.1"),
        new MockHttpServletResponse(),
        (first, any) ->
            three.doFilter(
                from("198.51.100.1"),
                new MockHttpServletResponse(),
                (second, same) -> {
                  three.doFilter(from("198.51.100.1"), third, refused());
                  three.doFilter(from("198.51.100.2"), other, (page, to) -> other.setStatus(204));
                }));

    assertThat(third.getStatus()).isEqualTo(503);
    assertThat(other.getStatus()).isEqualTo(204);
    MockHttpServletResponse later = new MockHttpServletResponse();
    three.doFilter(from("198.51.100.1"), later, (page, to) -> later.setStatus(204));
    assertThat(later.getStatus()).as("its part is free again").isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 the addresses of one household are one, whose part none of them exceeds")
  void household() throws Exception {
    MockHttpServletResponse neighbour = new MockHttpServletResponse();
    MockHttpServletResponse same = new MockHttpServletResponse();
    CustomerShare two = new CustomerShare(2, 1, Duration.ofMillis(50));

    two.doFilter(
        from("2001:db8:1:2::3"),
        new MockHttpServletResponse(),
        (first, any) -> {
          two.doFilter(from("2001:db8:1:2:ffff:0:0:4"), same, refused());
          two.doFilter(from("2001:db8:1:3::3"), neighbour, (it, to) -> neighbour.setStatus(204));
        });

    assertThat(same.getStatus()).isEqualTo(503);
    assertThat(neighbour.getStatus()).isEqualTo(204);
    assertThat(CallerNetwork.of("::ffff:198.51.100.7")).isEqualTo("::ffff:198.51.100.7");
  }

  @Test
  @DisplayName("PLT-02 while a page is read slowly its place is another address's")
  void slowReader() throws Exception {
    MockHttpServletResponse meanwhile = new MockHttpServletResponse();
    MockHttpServletResponse same = new MockHttpServletResponse();
    MockHttpServletResponse read = new MockHttpServletResponse();
    HttpServletResponse slow =
        new HttpServletResponseWrapper(read) {
          @Override
          public ServletOutputStream getOutputStream() throws IOException {
            try {
              share.doFilter(
                  from("198.51.100.2"), meanwhile, (any, to) -> meanwhile.setStatus(204));
              share.doFilter(from("198.51.100.1"), same, refused());
            } catch (ServletException broken) {
              throw new IllegalStateException(broken);
            }
            return super.getOutputStream();
          }
        };

    share.doFilter(
        from("198.51.100.1"), slow, (request, page) -> page.getWriter().write("a long page"));

    assertThat(read.getContentAsString()).isEqualTo("a long page");
    assertThat(meanwhile.getStatus()).isEqualTo(204);
    assertThat(same.getStatus()).as("its own address waits for it").isEqualTo(503);
  }

  /** What a page of customers is answered while this is under way. */
  private int duringOf(MockHttpServletRequest first) throws Exception {
    MockHttpServletResponse page = new MockHttpServletResponse();
    share.doFilter(
        first,
        new MockHttpServletResponse(),
        (request, response) ->
            share.doFilter(from("198.51.100.2"), page, (any, other) -> page.setStatus(204)));
    return page.getStatus();
  }

  private static MockHttpServletRequest from(String address) {
    MockHttpServletRequest page = asked("/portal");
    page.setRemoteAddr(address);
    return page;
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
