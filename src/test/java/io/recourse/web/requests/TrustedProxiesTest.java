package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** Who is taken for the client behind proxies, asked over a real Tomcat. */
@DisplayName("Trusted proxies by address and network")
class TrustedProxiesTest {

  static final String PROXIES = "127.0.0.0/8,::1,10.1.0.0/16,2001:db8:7::/48,192.0.2.9";

  private WebServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7                                        | 198.51.100.7",
        "203.0.113.5, 198.51.100.7                           | 198.51.100.7",
        "203.0.113.5, 198.51.100.7, 10.1.200.3               | 198.51.100.7",
        "203.0.113.5, 198.51.100.7, 10.1.0.1, 192.0.2.9      | 198.51.100.7",
        "203.0.113.5, 10.1.0.1, 198.51.100.7, 10.1.0.1       | 198.51.100.7",
        "203.0.113.5, 10.2.0.1                               | 10.2.0.1",
        "203.0.113.5, 192.0.2.8                              | 192.0.2.8",
        "203.0.113.5, 2001:db8:1::5, 2001:db8:7:ffff::1      | 2001:db8:1::5",
        "203.0.113.5, [2001:db8:1::5]:4711, 10.1.0.1:80      | 2001:db8:1::5",
        "203.0.113.5, unknown, 10.1.0.1                      | 10.1.0.1",
        "203.0.113.5, 10.1.0.1.example.org, 10.1.0.1         | 10.1.0.1",
        "203.0.113.5, 999.1.1.1                              | 127.0.0.1",
        "203.0.113.5,                                        | 127.0.0.1",
        "10.1.0.7, 10.1.0.1                                  | 10.1.0.7"
      })
  void rightmostUntrustedHop(String chain, String client) throws Exception {
    assertThat(clientBehind(PROXIES, "X-Forwarded-For: " + chain)).isEqualTo(client);
  }

  @Test
  void chainOverTwoLines() throws Exception {
    assertThat(
            clientBehind(
                PROXIES, "X-Forwarded-For: 203.0.113.5\r\nX-Forwarded-For: 198.51.100.7, 10.1.0.1"))
        .isEqualTo("198.51.100.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=198.51.100.7;proto=https",
        "Forwarded: for=\"[2001:db8:1::5]\"",
        "X-Real-IP: 198.51.100.7",
        "X-Client-IP: 198.51.100.7"
      })
  void otherHeadersAreNotBelieved(String header) throws Exception {
    assertThat(clientBehind(PROXIES, header)).isEqualTo("127.0.0.1");
  }

  @Test
  void aStrangerIsNotBelieved() throws Exception {
    assertThat(clientBehind("10.1.0.0/16", "X-Forwarded-For: 198.51.100.7")).isEqualTo("127.0.0.1");
  }

  @Test
  void protocolFromTheProxyOnly() throws Exception {
    assertThat(ask("127.0.0.1/32", "X-Forwarded-Proto: https")).endsWith(" https");
    stop();
    assertThat(ask("10.1.0.0/16", "X-Forwarded-Proto: https")).endsWith(" http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "proxy.example.org", "fd00::/129",
        "fd00:::1", "10.0.0.256", "*", "10.0.0.1-10.0.0.9", "beef", "10.0.0.5;10.0.0.6"
      })
  void wrongEntryRefusesTheStart(String entry) {
    new ApplicationContextRunner()
        .withUserConfiguration(TrustedProxies.class)
        .withPropertyValues("recourse.web.trusted-proxies=10.0.0.5," + entry)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("recourse.web.trusted-proxies")
                    .hasMessageContaining("'" + entry + "'"));
  }

  @Test
  void emptyEntryIsRefused() {
    assertThatThrownBy(() -> new TrustedProxies(with("10.0.0.5, ,10.0.0.6")))
        .hasMessageContaining("recourse.web.trusted-proxies names ''");
  }

  private String clientBehind(String proxies, String header) throws Exception {
    return ask(proxies, header).split(" ")[0];
  }

  /** The address and the scheme that an application sees. */
  private String ask(String proxies, String header) throws Exception {
    TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
    tomcat.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
    new TrustedProxies(with(proxies)).customize(tomcat);
    tomcat.addContextCustomizers(TrustedProxiesTest::tellsClient);
    server = tomcat.getWebServer();
    server.start();
    return sent(server.getPort(), header);
  }

  private static MockEnvironment with(String proxies) {
    return new MockEnvironment().withProperty("recourse.web.trusted-proxies", proxies);
  }

  private static void tellsClient(Context context) {
    Tomcat.addServlet(
        context,
        "client",
        new jakarta.servlet.http.HttpServlet() {
          @Override
          protected void doGet(
              jakarta.servlet.http.HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response)
              throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
          }
        });
    context.addServletMappingDecoded("/client", "client");
  }

  private static String sent(int port, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET /client HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + header
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      String whole = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
      return whole.substring(whole.indexOf("\r\n\r\n") + 4);
    }
  }
}
