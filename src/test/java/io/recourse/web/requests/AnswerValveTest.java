package io.recourse.web.requests;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.CoyoteOutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where all other calls have no thread left, health has, and nobody passes for it. */
class AnswerValveTest {

  private final Request request = mock(Request.class);
  private final Response response = mock(Response.class);
  private final Valve product = mock(Valve.class);
  private final AnswerValve full = new AnswerValve(new Underway(0, 0));

  @BeforeEach
  void setUp() throws Exception {
    full.setNext(product);
    when(request.getRemoteAddr()).thenReturn("198.51.100.1");
    when(response.getOutputStream()).thenReturn(mock(CoyoteOutputStream.class));
  }

  @ParameterizedTest
  @DisplayName("PLT-02 health is answered while all other calls have no thread")
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void health(String path) throws Exception {
    asks(path, path);

    verify(product).invoke(request, response);
  }

  @Test
  @DisplayName("PLT-02 an address that only begins like health takes none of its threads")
  void around() throws Exception {
    asks("/actuator/health/../../portal", "/portal");

    refused();
  }

  @Test
  @DisplayName("PLT-02 neither does another page whose name begins alike")
  void alike() throws Exception {
    asks("/actuator/healthy", "/actuator/healthy");

    refused();
  }

  @Test
  @DisplayName("PLT-02 nor does a question of health that brings a body, which could be slow")
  void body() throws Exception {
    when(request.getContentLengthLong()).thenReturn(20_000L);
    asks("/actuator/health", "/actuator/health");

    refused();
  }

  @Test
  @DisplayName("PLT-02 nor one whose body has no length")
  void chunks() throws Exception {
    when(request.getHeader("Transfer-Encoding")).thenReturn("chunked");
    asks("/actuator/health", "/actuator/health");

    refused();
  }

  private void asks(String sent, String read) throws Exception {
    when(request.getRequestURI()).thenReturn(sent);
    when(request.getDecodedRequestURI()).thenReturn(read);
    full.invoke(request, response);
  }

  private void refused() throws Exception {
    verify(product, never()).invoke(any(), any());
    verify(response).setStatus(503);
    verify(response).setHeader("Retry-After", "1");
  }
}
