package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;

/**
 * A file that shows something, put on a case.
 *
 * @param path where it is read
 */
record Picture(String path) {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  static Picture of(Client client, String number) {
    String path = "/api/v1/cases/" + number + "/evidence";
    HttpResponse<String> answer = client.upload(path, "dot.png", "image/png", DOT);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return new Picture(path + "/" + Client.read(answer).get("id").asText());
  }

  void demandReadable(Client client) {
    HttpResponse<byte[]> read = client.file("agent", path);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(DOT);
  }
}
