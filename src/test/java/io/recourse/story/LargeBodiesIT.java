package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is too large is refused in words, over a real connection. */
@RunningProduct
class LargeBodiesIT {

  private static final byte[] FILE = new byte[50 * 1024 * 1024];

  @LocalServerPort int port;

  @Test
  @DisplayName("EDG-01 an upload of 50 MB is too large and says so")
  void upload() {
    System.arraycopy(Shop.PHOTO, 0, FILE, 0, Shop.PHOTO.length);
    Api api = new Api(port);
    Api.Answer answer = api.upload("agent", "/api/v1/evidence", "lamp.png", "image/png", FILE);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().get("detail").asText()).isEqualTo("A file may have 10 MB.");
  }

  @Test
  @DisplayName("EDG-01 a text of one megabyte is too large and says so")
  void text() {
    String body = "{\"type\": \"COMPLAINT\", \"body\": \"" + "x".repeat(1_000_000) + "\"}";
    Api.Answer answer = new Api(port).send("agent", "POST", "/api/v1/cases", body);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().get("detail").asText()).contains("262144");
  }
}
